// contract.md §3, `day show`: from the journal alone, of a day that is open, closed, opened again, or was never there.
#include "called.h"

#include "desk/day_book.h"
#include "support/journal/desk_journal.h"

#include <QDir>

#include <gtest/gtest.h>

namespace kapok::cli {
namespace {

using namespace db::test;
using desk::DayBook;

class DayShow : public testing::Test {
protected:
    QTemporaryDir m_folder;
    std::vector<ports::Entry> m_kept;
    int m_minute = 0;

    void write(const std::vector<ports::NewEntry>& entries)
    {
        Parts parts(7 + quint64(m_kept.size()));
        const auto journal = openOrFail(onDisk(m_folder), parts);
        for (const ports::NewEntry& entry : entries) {
            const auto kept = done(journal->append(entry));
            ASSERT_TRUE(kept) << kept.error().happened.id.toStdString();
            m_kept.push_back(*kept);
        }
    }
    ports::NewEntry ofDesk(const QString& kind, Json body, const char* by = "9001")
    {
        return {minute(++m_minute), firstDay, kind, {}, QLatin1String(by), std::move(body)};
    }
    ports::NewEntry money(int caseNumber, qint64 fen, const char* method, const char* by)
    {
        ports::NewEntry entry = filled(++m_minute, "fee");
        entry.caseId = caseNo(caseNumber);
        entry.by = QLatin1String(by);
        entry.body["value"] = {{"fen", fen}, {"method", method}, {"approved_by", fen == 0 ? "9001" : ""}};
        return entry;
    }
    Json shown(const QString& day = QStringLiteral("2021-07-08"))
    {
        const Answer answer = called({"day", "show", day, "--data", m_folder.path()});
        EXPECT_EQ(answer.exit, 0) << answer.err;
        return answer.document();
    }
    // 20.00 in cash, and 20.00 by card that went back.
    void aDayOfTwoFees()
    {
        write({ofDesk(DayBook::openedKind, Json::object()), begun(1, 1), money(1, 2000, "cash", "0101"), begun(2, 2),
               money(2, 2000, "card", "0102"), money(2, 0, "card", "0102")});
    }
    desk::DayClosing closing(int number)
    {
        desk::DayClosing one{.number = number, .by = QStringLiteral("9001"), .with = QStringLiteral("9002")};
        one.carried = {{QStringLiteral("0708-0101-0023-7"), QStringLiteral("draft")}};
        return one;
    }
};

// L10: neither what was taken in cash nor what was given back, before two people have counted; and it says why.
TEST_F(DayShow, OfAnOpenDayTellsNothingOfTheTillBeforeItWasCounted)
{
    aDayOfTwoFees();
    EXPECT_EQ(shown(), Json::parse(R"({"day":"2021-07-08","closed":false,"number":null,"closed_by":null,"head":null,
        "cases":2,"fees":{"cash":null,"card":2000,"waived":0,"given_back":null},"carried_over":[],"reopened":[]})"));
    const Answer said = called({"day", "show", "2021-07-08", "--lang", "en", "--data", m_folder.path()});
    EXPECT_NE(said.err.find("once the cash was counted"), std::string::npos) << said.err;
}

TEST_F(DayShow, OfAnOpenDayTellsWhatWasTakenOnceItWasCounted)
{
    aDayOfTwoFees();
    write({ofDesk(DayBook::cashKind, {{"fen", 1500}, {"expected", 2000}, {"second", "9002"}})});
    EXPECT_EQ(shown()["fees"], Json::parse(R"({"cash":2000,"card":2000,"waived":0,"given_back":2000})"));
    const Answer said = called({"day", "show", "2021-07-08", "--lang", "en", "--data", m_folder.path()});
    EXPECT_EQ(said.err, "");
    write({begun(3, 3), money(3, 2000, "cash", "0101")});
    EXPECT_EQ(shown()["fees"]["cash"], nullptr) << "what came since is counted anew";
}

// The head is the entry of the close, which covers all that came before it (docs/journal-format.md §4).
TEST_F(DayShow, OfAClosedDayNamesNumberHeadAndWhatWentOver)
{
    aDayOfTwoFees();
    write({ofDesk(DayBook::closedKind, closing(1).body())});
    const Json document = shown();
    EXPECT_EQ(document["closed"], true);
    EXPECT_EQ(document["number"], 1);
    EXPECT_EQ(document["closed_by"], "9001");
    EXPECT_EQ(document["head"], m_kept.back().hash.toHex().toStdString());
    EXPECT_EQ(document["fees"]["cash"], 2000);
    EXPECT_EQ(document["carried_over"], Json::parse(R"([{"number":"0708-0101-0023-7","why":"draft"}])"));
}

TEST_F(DayShow, ListsEachTimeItWasOpenedAgain)
{
    aDayOfTwoFees();
    write({ofDesk(DayBook::closedKind, closing(1).body())});
    const QByteArray head = m_kept.back().hash.toHex();
    write({ofDesk(DayBook::reopenedKind,
                  {{"number", 1}, {"head", head.toStdString()}, {"second", "9002"}, {"reason", "漏记"}})});
    EXPECT_EQ(shown()["closed"], false);
    EXPECT_EQ(shown()["number"], nullptr);
    write({ofDesk(DayBook::closedKind, closing(2).body())});
    const Json document = shown();
    EXPECT_EQ(document["number"], 2);
    ASSERT_EQ(document["reopened"].size(), 1u);
    EXPECT_EQ(document["reopened"][0]["number"], 1);
    EXPECT_EQ(document["reopened"][0]["head"], head.toStdString());
    EXPECT_EQ(document["reopened"][0]["by"], "9001");
    EXPECT_EQ(document["reopened"][0]["second"], "9002");
    EXPECT_EQ(document["reopened"][0]["reason"], "漏记");
}

TEST_F(DayShow, SaysThatThereWasNoSuchDay)
{
    aDayOfTwoFees();
    const Answer never = called({"day", "show", "2021-07-11", "--lang", "en", "--data", m_folder.path()});
    EXPECT_EQ(never.exit, 2);
    EXPECT_NE(never.err.find("never had a business day 2021-07-11"), std::string::npos) << never.err;
    EXPECT_EQ(called({"day", "show", "yesterday", "--data", m_folder.path()}).exit, 2);
    EXPECT_EQ(called({"day", "show", "2021-07-08", "--data", m_folder.path() + "/nowhere"}).out, "");
}

}  // namespace
}  // namespace kapok::cli
