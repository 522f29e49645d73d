// What stops a desk from handing in, and what does not; and rows that change while they are asked.
#include "outlet/ledger_error.h"
#include "outlet/publisher.h"
#include "support/desk/inline_scheduler.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace kapok::outlet {
namespace {

using test::done;
using test::InlineScheduler;

/// It takes whatever comes, unless something is wrong with it.
struct PlayedLedger final : ports::Ledger {
    qint64 entries = 0;
    int shown = 0, asked = 0;
    std::optional<Error> ofMark{}, ofTake{}, ofShow{};

    Task<Expected<ports::ChainMark>> mark() override
    {
        ++asked;
        if (ofMark) co_return std::unexpected(*ofMark);
        co_return ports::ChainMark{entries, QByteArray(32, '\0')};
    }
    Task<Expected<ports::ChainMark>> take(ports::EntrySet set) override
    {
        if (ofTake) co_return std::unexpected(*ofTake);
        entries = set.after + qint64(set.entries.size());
        co_return ports::ChainMark{entries, QByteArray(32, '\0')};
    }
    Task<Expected<void>> show(QString, Json) override
    {
        if (ofShow) co_return std::unexpected(*ofShow);
        ++shown;
        co_return Expected<void>{};
    }
};

struct PlayedJournal final : ports::JournalBytes {
    qint64 entries = 0;

    Task<Expected<ports::BytesKept>> bytesAfter(qint64 after, int most, qint64) override
    {
        ports::BytesKept kept{.count = entries};
        for (qint64 at = after; at < entries && int(kept.list.size()) < most; ++at)
            kept.list.push_back({"{}", QByteArray(32, '\0')});
        co_return kept;
    }
};

/// One row; `whenLooked` is called when somebody looks at it.
struct PlayedRows final : ports::Rows {
    ports::Stand at{.seq = 1, .hash = QByteArray(32, '\0')};
    std::function<void()> whenLooked = [] {};

    Task<Expected<void>> put(QString, std::vector<ports::Row>, ports::Stand) override { co_return Expected<void>{}; }
    Task<Expected<ports::FoundRows>> find(QString, ports::Query) override
    {
        whenLooked();
        co_return ports::FoundRows{{ports::Row{{QStringLiteral("a case")}}}};
    }
    Task<Expected<ports::Count>> count(QString, std::vector<ports::Where>) override
    {
        whenLooked();
        co_return ports::Count{1};
    }
    Task<Expected<ports::Stand>> stand() override { co_return at; }
    Task<Expected<void>> rebuild() override { co_return Expected<void>{}; }
};

const ports::ShownTable shown{.table = {"one_case", {{"id"}}}};

struct Publishing : testing::Test {
    std::shared_ptr<PlayedLedger> ledger = std::make_shared<PlayedLedger>();
    PlayedJournal journal;
    PlayedRows rows;
    InlineScheduler scheduler;
    QStringList told;
    Publisher publisher{{.ledger = ledger,
                         .journal = journal,
                         .rows = rows,
                         .scheduler = scheduler,
                         .shown = shown,
                         .tell = [this](const auto& error) { told.append(error ? error->happened.id : QString()); }}};

    void SetUp() override
    {
        static int none = 0;
        static const QCoreApplication application(none, nullptr);  // wakes who sleeps
    }
    void begin(qint64 entries)
    {
        journal.entries = entries;
        publisher.start();
    }
    void aWhileLater()
    {
        scheduler.wake();
        for (int turn = 0; turn < 5; ++turn) QCoreApplication::processEvents();
    }
};

Error error(Error::Kind kind, const char* id) { return {kind, Words{QLatin1String(id), {}}, {}}; }

TEST_F(Publishing, GoesOnWithItsEntriesWhereItsRowsAreNotTaken)
{
    ledger->ofShow = error(Error::Kind::Refused, "ledger.row_unread");
    begin(3);
    EXPECT_EQ(ledger->entries, 3);
    journal.entries = 7;
    aWhileLater();
    EXPECT_EQ(ledger->entries, 7);
    EXPECT_EQ(told, QStringList{QStringLiteral("ledger.row_unread")});
}

// A certificate that operations puts in its place while the desk works.
TEST_F(Publishing, TriesAgainWhereAFileOfItsOwnCannotBeRead)
{
    ledger->ofMark = error(Error::Kind::BadInput, "line.certificate_unreadable");
    begin(3);
    EXPECT_EQ(ledger->entries, 0);
    ledger->ofMark.reset();
    aWhileLater();
    EXPECT_EQ(ledger->entries, 3);
    EXPECT_EQ(told, (QStringList{QStringLiteral("line.certificate_unreadable"), QString()}));
}

TEST_F(Publishing, EndsWhereWhatItHandsInIsNoEntry)
{
    ledger->ofTake = ledgerError("KP004", QStringLiteral("entry 1 is none of this desk"));
    begin(3);
    ledger->ofTake.reset();
    const int asked = ledger->asked;
    aWhileLater();
    EXPECT_EQ(ledger->asked, asked);
    EXPECT_EQ(ledger->entries, 0);
    EXPECT_EQ(told, QStringList{QStringLiteral("ledger.no_entry")});
}

// W25: a table that is emptied to be made anew tells of no case, and not that none is open.
TEST_F(Publishing, ShowsNothingOfRowsThatWereBegunAnewWhileItLooked)
{
    rows.whenLooked = [this] { rows.at = {}; };
    EXPECT_EQ(done(waitingIn(rows, shown)), std::nullopt);
    rows.at = {.seq = 1, .hash = QByteArray(32, '\0')};
    const ports::Stand before = rows.at;
    const auto found = done(shownRows(rows, shown, before));
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->rows);
    // So far that each open case has a row again, but not each that ended.
    rows.whenLooked = [this] { rows.at = {.seq = 9, .hash = QByteArray(32, '\1'), .since = 4}; };
    rows.at = before;
    EXPECT_EQ(done(waitingIn(rows, shown)), std::nullopt);
    // One entry more is no new table.
    rows.whenLooked = [this] { rows.at.seq = 2; };
    rows.at = before;
    EXPECT_EQ(done(waitingIn(rows, shown)), 1);
    rows.at = before;
    EXPECT_TRUE(done(shownRows(rows, shown, before))->rows);
}

TEST_F(Publishing, ShowsRowsOnceTheyStandStill)
{
    bool anew = true;
    rows.whenLooked = [&] {
        if (std::exchange(anew, false)) rows.at = {};
    };
    begin(0);
    EXPECT_EQ(ledger->shown, 0);
    rows.at = {.seq = 1, .hash = QByteArray(32, '\0')};
    aWhileLater();
    EXPECT_EQ(ledger->shown, 1);
}

}  // namespace
}  // namespace kapok::outlet
