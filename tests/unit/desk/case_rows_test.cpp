// Rows of cases: projected after each entry, made anew from the journal, never more than shown.
#include "support/desk/practice_ways.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::CaseRow;

const std::string viewsDb = "desk/views.db";

struct Desk {
    Exchanged exchanged{.workflows = &withPractice(), .rules = practiceRules};
    Outside outside;
    std::unique_ptr<MemoryDisk> disk = std::make_unique<MemoryDisk>(Image{}, false);
    std::optional<Life> life;

    explicit Desk(const Script& script) : outside(preparedFor(script, World())) { live(); }
    void live() { life.emplace(outside, *disk, 7, exchanged); }
    void restartOn(Image image)
    {
        life.reset();
        disk = std::make_unique<MemoryDisk>(std::move(image), false);
        live();
    }
    std::vector<CaseRow> rows() { return done(life->rows().begunOn(outside.world.today()))->list; }
    // As the entries of each case tell it.
    std::vector<CaseRow> told()
    {
        std::map<domain::CaseId, std::vector<ports::Entry>> byCase;
        std::vector<domain::CaseId> order;
        for (const ports::Entry& entry : life->entries()) {
            if (entry.caseId.text.isEmpty()) continue;
            if (entry.kind == QLatin1String("begun")) order.push_back(entry.caseId);
            byCase[entry.caseId].push_back(entry);
        }
        std::vector<CaseRow> all;
        for (const domain::CaseId& id : order) {
            const auto one = desk::Case::fold(*exchanged.workflows, byCase.at(id)).value();
            if (one.begunOn == outside.world.today()) all.push_back(desk::projected(one, life->runner().readBack(one)));
        }
        return all;
    }
};

void expectSame(std::vector<CaseRow> rows, const std::vector<CaseRow>& told)
{
    ASSERT_EQ(rows.size(), told.size());
    for (const CaseRow& row : told) {
        const auto same = std::ranges::find(rows, row.id, &CaseRow::id);
        ASSERT_NE(same, rows.end());
        EXPECT_EQ(same->person.size(), 32);
        same->person.clear();
        EXPECT_EQ(*same, row) << row.number.toStdString();
    }
}

// The row of each case says at the end of each way what its entries say; also when rows were lost meanwhile.
TEST(CaseRowsOfADesk, SayWhatTheEntriesSayAndAreMadeAnewTheSame)
{
    for (const Script& way : practiceWays(World())) {
        Desk desk(way);
        Teller(way, *desk.life).serve();
        EXPECT_TRUE(desk.life->rows().whole());
        expectSame(desk.rows(), desk.told());
        desk.life.reset();
        Image lost = desk.disk->now();
        lost.files.erase(viewsDb);
        desk.restartOn(lost);
        EXPECT_TRUE(desk.life->rows().whole());
        expectSame(desk.rows(), desk.told());
    }
}

TEST(CaseRowsOfADesk, TakeInWhatCameSinceTheyWereLastWritten)
{
    const Script way = practiceWays(World()).front();
    Desk desk(way);
    desk.life.reset();
    const Image before = desk.disk->now();
    desk.live();
    Teller(way, *desk.life).serve();
    desk.life.reset();
    Image behind = desk.disk->now();
    behind.files.at(viewsDb) = before.files.at(viewsDb);
    desk.restartOn(behind);
    expectSame(desk.rows(), desk.told());
}

// C3: an older journal beside rows that tell of what came after it.
TEST(CaseRowsOfADesk, StopTheDeskWhereSomebodyHasPutAnOlderJournalBack)
{
    const Script way = practiceWays(World()).front();
    Desk desk(way);
    const auto signedIn =
        done(desk.life->counter().signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber))));
    ASSERT_TRUE(signedIn);
    desk.life.reset();
    const Image before = desk.disk->now();
    desk.live();
    Teller(way, *desk.life).serve();
    desk.life.reset();
    Image older = desk.disk->now();
    older.files.at("desk/journal.db") = before.files.at("desk/journal.db");
    EXPECT_THROW(desk.restartOn(older), std::runtime_error);
    older.files.erase(viewsDb);  // as `journal restore` does
    EXPECT_NO_THROW(desk.restartOn(older));
}

TEST(CaseRow, IsWrittenAndReadTheSame)
{
    const CaseRow row{.id = {QStringLiteral("id")},
                      .number = QStringLiteral("0708-20210708-0101-0001-5"),
                      .business = domain::Business::Replace,
                      .state = desk::StateWord::InDoubt,
                      .step = QStringLiteral("order"),
                      .teller = QStringLiteral("0101"),
                      .day = QDate(2021, 7, 8),
                      .begunAt = {1},
                      .changedAt = {2},
                      .ended = true,
                      .waitsFor = desk::WaitsFor::Nobody,
                      .first = 3,
                      .last = 17,
                      .person = QByteArray(32, 'p')};
    EXPECT_EQ(*desk::caseRowOf(desk::toRow(row)), row);
    auto strange = desk::toRow(row);
    strange.cells[3] = QStringLiteral("done");
    EXPECT_EQ(desk::caseRowOf(strange).error().kind, Error::Kind::Damaged);
    strange = desk::toRow(row);
    strange.cells[12] = std::monostate{};
    EXPECT_EQ(desk::caseRowOf(strange).error().kind, Error::Kind::Damaged);
}

}  // namespace
}  // namespace kapok::test
