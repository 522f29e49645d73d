// N12, contract.md §3, §4: reports of a desk, asked from outside; their totals are a count of the journal's entries.
#include "called.h"

#include "base/resources.h"
#include "domain/stock.h"
#include "reports/report.h"
#include "support/journal/desk_journal.h"

#include <QFileInfo>

#include <gmock/gmock.h>

namespace kapok::cli {
namespace {

using namespace db::test;
using testing::HasSubstr;

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

    void move(QDate day, const char* what, const char* kind, quint32 first, quint32 last, const QString& from,
              const QString& to, const char* reason = "")
    {
        const domain::StockMove one{.move = QLatin1String(what),
                                    .kind = QLatin1String(kind),
                                    .serials = {first, last},
                                    .from = from,
                                    .to = to,
                                    .reason = QLatin1String(reason),
                                    .second = QStringLiteral("9001")};
        put(0, day, "stock_moved", "0103", one.toJson());
        m_entries.back().caseId = {};
    }
    void moveInCase(int number, QDate day, const char* by, const char* field, const char* serial, const QString& from,
                    const QString& to, const char* reason = "")
    {
        fill(number, day, by, field,
             {{"what", serial}, {"kind", "card.gen3"}, {"from", toJson(from)}, {"to", toJson(to)}, {"reason", reason}});
    }
    // A delivery; of the first case a blank that was spoiled, of the second one that was spoiled and one that went out;
    // a ribbon that was used up; and a count that did not find one blank.
    void takeStock(QDate day)
    {
        const QString tray = QStringLiteral("tray:0103"), press = QStringLiteral("printer:P1");
        if (day == firstDay) {
            move(day, "receive", "card.gen3", 1, 50, "outside", "vault");
            move(day, "receive", "ribbon", 11, 12, "outside", "vault");
            move(day, "hand_out", "card.gen3", 1, 20, "vault", tray);
            moveInCase(1, day, "0103", "fed.1", "00000001", tray, press);
            moveInCase(1, day, "0103", "bin.1", "00000001", press, "bin", "chip_silent");
            return;
        }
        moveInCase(2, day, "0103", "fed.1", "00000002", tray, press);
        put(2, day, "intent", "0102",
            {{"field", "bin.1"}, {"step", "move_stock"}, {"request", "move_stock"}, {"operation", "op-2"}});
        moveInCase(2, day, "", "bin.1", "00000002", press, "bin", "print_bad");
        moveInCase(2, day, "0103", "fed.2", "00000003", tray, press);
        moveInCase(2, day, "0103", "issued", "00000003", press, "outside");
        move(day, "spoil", "ribbon", 11, 11, "vault", "bin", "used_up");
        put(0, day, "stock_counted", "0103",
            {{"counted", {{"card.gen3", 46}}}, {"missing", {"00000033"}}, {"second", "9001"}});
        m_entries.back().caseId = {};
    }

    // Two replacements: one paid and given back a day later, one paid by card.
    void SetUp() override
    {
        begin(1, firstDay, "0101");
        fill(1, firstDay, "0101", "reason", "lost");
        fill(1, firstDay, "0102", "fee", {{"fen", 2000}, {"method", "cash"}});
        takeStock(firstDay);
        begin(2, nextDay, "0102");
        takeStock(nextDay);
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

// K09, K12, K13, W40: each figure is a count of the entries, each bad card a row with its reason and whose it was.
TEST_F(ReportCommand, CountsTheStockFromTheJournal)
{
    std::map<std::string, qint64> received, spoiled, issued;
    for (const ports::NewEntry& entry : m_entries) {
        const Json& body = entry.body;
        const bool isOfCase = entry.kind == QLatin1String("filled") && body["value"].contains("what");
        if (!isOfCase && entry.kind != QLatin1String("stock_moved")) continue;
        const Json& moved = isOfCase ? body["value"] : body;
        const qint64 count =
            isOfCase ? 1
                     : std::stol(text(moved["last"]).toStdString()) - std::stol(text(moved["first"]).toStdString()) + 1;
        const auto kind = moved["kind"].get<std::string>();
        if (moved["to"] == "bin") spoiled[kind] += count;
        else if (moved["to"] == "outside") issued[kind] += count;
        else if (moved["from"] == "outside") received[kind] += count;
    }
    const Json stock = report("stock").document(), bad = report("spoiled").document();
    const auto sum = [&](const std::map<std::string, qint64>& all) {
        qint64 total = 0;
        for (const auto& [kind, count] : all) total += count;
        return total;
    };
    ASSERT_TRUE(stock.is_object() && bad.is_object()) << report("stock").err;
    EXPECT_EQ(stock["totals"][3], sum(received));
    EXPECT_EQ(stock["totals"][4], sum(issued));
    EXPECT_EQ(stock["totals"][5], sum(spoiled));
    EXPECT_EQ(bad["totals"][5], sum(spoiled));
    EXPECT_GT(sum(spoiled), 0);
    for (const Json& row : stock["rows"])
        EXPECT_EQ(row[2].get<qint64>() + row[3].get<qint64>() - row[4].get<qint64>() - row[5].get<qint64>() -
                      row[6].get<qint64>() - row[7].get<qint64>() - row[8].get<qint64>(),
                  row[9].get<qint64>())
            << row.dump();
    // Two days, two kinds from the first on; only the blanks of the second day were counted, and one was not found.
    ASSERT_EQ(stock["rows"].size(), 4u);
    EXPECT_EQ(stock["rows"][2], Json::parse(R"(["2021-07-09","card.gen3",49,0,1,1,0,0,0,47,46,-1,1])"));
    EXPECT_EQ(stock["rows"][3][10], nullptr);
}

TEST_F(ReportCommand, SaysOfEachBadCardWhyAndForWhom)
{
    const Json rows = report("spoiled").document()["rows"];
    ASSERT_EQ(rows.size(), 3u);
    const auto part = [&](int row, std::size_t from, std::size_t to) {
        return Json(std::vector<Json>(rows[std::size_t(row)].begin() + qint64(from),
                                      rows[std::size_t(row)].begin() + qint64(to)));
    };
    EXPECT_EQ(part(0, 2, 13), Json::parse(R"(["card.gen3","00000001","00000001",1,"chip_silent",
        "0708-0101-0021-7","replace","**************0017",1,"0103",""])"));
    // Another case of the same citizen, and nobody at the desk when it was told: the work of whoever began it.
    EXPECT_EQ(part(1, 2, 13), Json::parse(R"(["card.gen3","00000002","00000002",1,"print_bad",
        "0708-0101-0022-7","replace","**************0017",2,"0102",""])"));
    EXPECT_EQ(part(2, 2, 13),
              Json::parse(R"(["ribbon","00000011","00000011",1,"used_up","","","",null,"0103","9001"])"));
}

// Whatever they are grouped by: bank and reason stand in the entries, the money moved at its hour.
TEST_F(ReportCommand, GroupsTheSameCasesByBankReasonChannelAndHour)
{
    const Json banks = report("by_bank").document()["rows"], reasons = report("by_reason").document()["rows"];
    ASSERT_EQ(banks.size(), 1u);
    EXPECT_EQ(banks[0][0], "BOC");
    ASSERT_EQ(reasons.size(), 2u);
    EXPECT_EQ(reasons[0][2], "lost");
    EXPECT_EQ(reasons[0][3], "wrong_state");
    EXPECT_EQ(reasons[1][2], "none");
    EXPECT_EQ(report("by_channel").document()["rows"][0][0], "normal");
    for (const char* name : {"by_bank", "by_reason", "by_channel", "by_hour"}) {
        const Json totals = report(name).document()["totals"];
        EXPECT_EQ(totals[totals.size() - 7], 2) << name;
        EXPECT_EQ(totals.back(), 2000) << name;
    }
}

// N14: every entry that bears a member's number is a deed of his, and nobody else's.
TEST_F(ReportCommand, CountsAllThatEachTellerDid)
{
    std::map<std::string, qint64> entries;
    qint64 all = 0;
    for (const ports::NewEntry& entry : m_entries)
        if (!entry.by.isEmpty()) ++entries[entry.by.toStdString()], ++all;
    const Json document = report("teller_day").document();
    EXPECT_EQ(document["totals"].back(), all);
    for (const auto& [teller, count] : entries)
        EXPECT_EQ(report("teller_day", {"--teller", QString::fromStdString(teller)}).document()["totals"].back(), count)
            << teller;
    EXPECT_EQ(report("teller_day", {"--teller", "0199"}).document()["rows"].size(), 0u);
}

TEST_F(ReportCommand, ListsWhatWentOtherwise)
{
    std::map<std::string, int> seen;
    for (const Json& row : report("exceptions").document()["rows"]) ++seen[row[2].get<std::string>()];
    EXPECT_EQ(seen, (std::map<std::string, int>{{"difference", 1}, {"given_back", 1}, {"refused", 1}, {"spoiled", 3}}));
}

TEST_F(ReportCommand, ShowsATrailOfEachPerson)
{
    const Json trail = report("person_trail").document();
    ASSERT_EQ(trail["rows"].size(), 2u);
    EXPECT_EQ(trail["totals"].back(), 2000);
}

// Masked but for the last four figures, and no name anywhere (contract.md §3).
TEST_F(ReportCommand, NamesNobody)
{
    for (const QString& name : reports::names())
        for (const char* format : {"json", "csv"}) {
            const Answer answer = report(name.toLatin1().constData(), {"--format", QLatin1String(format)});
            EXPECT_EQ(answer.exit, 0) << name.toStdString() << answer.err;
            EXPECT_THAT(answer.out, testing::Not(HasSubstr("440703199001010017"))) << name.toStdString();
            EXPECT_THAT(answer.out, testing::Not(HasSubstr("张三"))) << name.toStdString();
        }
    EXPECT_EQ(report("day_book").document()["rows"][0][5], "**************0017");
}

TEST_F(ReportCommand, IsWrittenToAFileInEachFormat)
{
    const QString file = m_folder.filePath(QStringLiteral("out"));
    const std::pair<QStringList, QByteArray> all[]{{{"--format", "json"}, "{\n  \"columns\""},
                                                   {{"--format", "csv", "--lang", "en"},
                                                    "\xEF\xBB\xBF"
                                                    "Day,Time,Case number"},
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
    ASSERT_EQ(list["reports"].size(), 17u);
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
                    WrongReport{asked("--teller 0101"), "--teller: expected with the report teller_day only"},
                    WrongReport{asked("--person 440703199001010017 --user 9001"),
                                "--person: expected with the report person_trail only"},
                    WrongReport{{"person_trail", "--person", "440703199001010017", "--data", "/nowhere", "--from",
                                 "2021-07-08", "--to", "2021-07-09"},
                                "--person: expected with --user"},
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
