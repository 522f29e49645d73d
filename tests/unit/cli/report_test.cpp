// N12, contract.md §3, §4: reports of a desk, asked from outside; their totals are a count of the journal's entries.
#include "cli/commands.h"

#include "base/resources.h"
#include "support/journal/desk_journal.h"

#include <QFileInfo>

#include <gmock/gmock.h>

namespace kapok::cli {
namespace {

using namespace db::test;
using testing::HasSubstr;

struct Answer {
    int exit = 0;
    std::string out, err;
    Json document() const { return Json::parse(out, nullptr, false); }
};

Answer called(const QStringList& args)
{
    QString out, err;
    int exit = 0;
    {
        QTextStream toOut(&out), toErr(&err);
        exit = kapokctl(QStringList{"kapokctl"} + args, toOut, toErr);
    }
    return {exit, out.toStdString(), err.toStdString()};
}

const QDate nextDay = firstDay.addDays(1);

class ReportCommand : public testing::Test {
protected:
    QTemporaryDir m_folder;
    std::vector<ports::NewEntry> m_entries;

    void put(int number, QDate day, const char* kind, const char* by, Json body)
    {
        const Instant at = instantOf(day, QTime(9, 0).addSecs(60 * int(m_entries.size())));
        m_entries.push_back({at, day, QLatin1String(kind), caseNo(number), QLatin1String(by), std::move(body)});
    }
    void begin(int number, QDate day, const char* by)
    {
        const Json person{{"id", personal(QStringLiteral("440703199001010017"))},
                          {"document", "id_card"},
                          {"name", personal(QStringLiteral("张三"))},
                          {"kind", "resident"},
                          {"birth_date", personal(QStringLiteral("1990-01-01"))},
                          {"insured", true}};
        const Json card{{"ref", "c1"},
                        {"city", "440700"},
                        {"bank", "BOC"},
                        {"generation", 3},
                        {"production", "collected"},
                        {"status", "formal_loss"},
                        {"bank_account", "active"}};
        const Json visit{{"id", "00000000-0000-7000-8000-000000000000"}, {"day", "2021-07-08"}, {"person", person}};
        put(number, day, "begun", by,
            {{"business", "replace"},
             {"number", "0708-0101-002" + std::to_string(number) + "-7"},
             {"opening", {{"visit", visit}, {"card", card}}}});
    }
    void fill(int number, QDate day, const char* by, const char* field, Json value)
    {
        put(number, day, "filled", by, {{"field", field}, {"value", std::move(value)}});
    }

    // Two replacements: one paid and given back a day later, one paid by card.
    void SetUp() override
    {
        begin(1, firstDay, "0101");
        fill(1, firstDay, "0101", "reason", "lost");
        fill(1, firstDay, "0102", "fee", {{"fen", 2000}, {"method", "cash"}});
        begin(2, nextDay, "0102");
        // Paid by card on a line that was cut: the desk heard of it by itself.
        put(2, nextDay, "intent", "0102",
            {{"field", "fee"}, {"step", "settle_fee"}, {"request", "card_payment"}, {"operation", "op-1"}});
        fill(2, nextDay, "", "fee", {{"fen", 2000}, {"method", "card"}, {"reference", "r1"}});
        fill(1, nextDay, "0102", "fee", {{"fen", 0}, {"method", "cash"}, {"approved_by", "9001"}, {"back", 2000}});
        put(1, nextDay, "ended", "0102", {{"how", "refused"}, {"reason", "wrong_state"}, {"by", "province"}});
        Parts parts;
        const auto journal = openOrFail(onDisk(m_folder), parts);
        for (const ports::NewEntry& entry : m_entries) {
            const auto kept = done(journal->append(entry));
            ASSERT_TRUE(kept) << kept.error().detail.toStdString();
        }
    }
    Answer report(const char* name, const QStringList& more = {}) const
    {
        return called(QStringList{"report", QLatin1String(name), "--from", "2021-07-08", "--to", "2021-07-09", "--data",
                                  m_folder.path()} +
                      more);
    }
};

TEST_F(ReportCommand, TotalsAreACountOfTheJournal)
{
    qint64 begun = 0, held = 0, movements = 0;
    std::map<QString, qint64> fees;
    for (const ports::NewEntry& entry : m_entries) {
        begun += entry.kind == QLatin1String("begun");
        if (!entry.body.contains("value") || entry.body["field"] != "fee") continue;
        const qint64 now = entry.body["value"]["fen"].get<qint64>();
        movements += now != fees[entry.caseId.text];
        held += now - fees[entry.caseId.text];
        fees[entry.caseId.text] = now;
    }
    const Json book = report("day_book").document(), paid = report("fees").document();
    ASSERT_TRUE(book.is_object() && paid.is_object()) << report("day_book").err;
    EXPECT_EQ(book["rows"].size(), std::size_t(begun));
    EXPECT_EQ(book["totals"].back(), held);
    EXPECT_EQ(paid["rows"].size(), std::size_t(movements));
    EXPECT_EQ(paid["totals"].back(), held);
    for (const char* name : {"by_business", "by_teller"}) {
        const Json sums = report(name).document();
        const std::size_t cases = name == std::string("by_teller") ? 1 : 2;
        EXPECT_EQ(sums["totals"][cases], begun) << name;
        EXPECT_EQ(sums["totals"].back(), held) << name;
    }
}

TEST_F(ReportCommand, SaysWhoHadTheMoneyInHisHandAndWhoAgreedToGiveItBack)
{
    const Json rows = report("fees").document()["rows"];
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0][5], "0102");
    EXPECT_EQ(rows[1][5], "0102");
    EXPECT_EQ(rows[2][7], "9001");
    EXPECT_EQ(rows[2][8], -2000);
}

// Masked but for the last four figures, and no name anywhere (contract.md §3).
TEST_F(ReportCommand, NamesNobody)
{
    for (const char* name : {"day_book", "by_business", "by_teller", "fees", "rejections", "waiting", "uncollected"})
        for (const char* format : {"json", "csv"}) {
            const Answer answer = report(name, {"--format", QLatin1String(format)});
            EXPECT_EQ(answer.exit, 0) << name << answer.err;
            EXPECT_THAT(answer.out, testing::Not(HasSubstr("440703199001010017"))) << name;
            EXPECT_THAT(answer.out, testing::Not(HasSubstr("张三"))) << name;
        }
    EXPECT_EQ(report("day_book").document()["rows"][0][5], "**************0017");
}

TEST_F(ReportCommand, IsWrittenToAFileInEachFormat)
{
    const QString file = m_folder.filePath(QStringLiteral("out"));
    const std::pair<QStringList, QByteArray> all[]{{{"--format", "json"}, "{\n  \"columns\""},
                                                   {{"--format", "csv", "--lang", "en"}, "Day,Time,Case number"},
                                                   {{"--format", "csv", "--charset", "gb18030"}, "\xC8\xD5\xC6\xDA"},
                                                   {{"--format", "xlsx"}, "PK\x03\x04"}};
    for (const auto& [more, begins] : all) {
        const Answer answer = report("day_book", more + QStringList{"--out", file});
        EXPECT_EQ(answer.exit, 0) << more.join(u' ').toStdString() << answer.err;
        EXPECT_EQ(answer.out, "");
        EXPECT_TRUE(readFile(file)->startsWith(begins)) << more.join(u' ').toStdString();
    }
    EXPECT_EQ(report("day_book", {"--format", "csv", "--out", m_folder.filePath(QStringLiteral("no/where"))}).exit, 3);
    // Pages need fonts, which a program has that was called for them.
    EXPECT_EQ(report("day_book", {"--format", "pdf", "--out", file}).exit, 3);
}

TEST(ReportList, NamesEachReportInTheLanguageAskedFor)
{
    const Json list = called({"report", "list", "--lang", "en"}).document();
    ASSERT_EQ(list["reports"].size(), 7u);
    EXPECT_EQ(list["reports"][0], (Json{{"name", "day_book"}, {"title", "Day book"}}));
    EXPECT_EQ(called({"report", "list"}).document()["reports"][0]["title"], "业务流水");
}

struct WrongReport {
    QStringList args;
    const char* said;
};

std::ostream& operator<<(std::ostream& out, const WrongReport& wrong)
{
    return out << wrong.args.join(u' ').toStdString();
}

class AReport : public testing::TestWithParam<WrongReport> {};

TEST_P(AReport, ThatIsAskedWronglyIsToldWhatWasExpected)
{
    const Answer answer = called(QStringList{"report"} + GetParam().args);
    EXPECT_EQ(answer.exit, 2);
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(answer.err, HasSubstr(GetParam().said));
}

QStringList asked(const char* more)
{
    return QStringLiteral("day_book --data /nowhere --from 2021-07-08 --to 2021-07-09 %1")
        .arg(QLatin1String(more))
        .split(u' ', Qt::SkipEmptyParts);
}

INSTANTIATE_TEST_SUITE_P(
    Of, AReport,
    testing::Values(WrongReport{{}, "kapokctl report NAME --from DAY"},
                    WrongReport{{"day_book"}, "kapokctl report NAME --from DAY"},
                    WrongReport{{"by_mood", "--data", "/nowhere"}, "by_mood: no report is called so"},
                    WrongReport{{"day_book", "--data", "/nowhere"}, "--from: expected a day such as 2021-07-08"},
                    WrongReport{{"day_book", "--data", "/nowhere", "--from", "2021-02-30", "--to", "2021-07-08"},
                                "--from: expected a day such as 2021-07-08, not 2021-02-30"},
                    WrongReport{{"day_book", "--data", "/nowhere", "--from", "2021-07-08", "--to", "8.7.2021"},
                                "--to: expected a day"},
                    WrongReport{{"day_book", "--data", "/nowhere", "--from", "2021-07-08", "--to", "2021-07-07"},
                                "--to: expected a day not before --from"},
                    WrongReport{asked("--format doc"), "--format: expected one of json, csv, xlsx, pdf, not doc"},
                    WrongReport{asked("--lang fr"), "--lang"},
                    WrongReport{asked("--format csv --charset big5"), "--charset: expected one of utf-8, gb18030"},
                    WrongReport{asked("--charset gb18030"), "--charset: expected with --format csv only"},
                    WrongReport{asked("--format xlsx"), "--out: expected a file"},
                    WrongReport{asked("--format pdf"), "--out: expected a file"},
                    WrongReport{asked("--format csv --charset gb18030"), "--out: expected a file"},
                    WrongReport{asked("--reader x"), "takes no --reader"},
                    WrongReport{{"list", "--lang", "fr"}, "--lang"}));

}  // namespace
}  // namespace kapok::cli
