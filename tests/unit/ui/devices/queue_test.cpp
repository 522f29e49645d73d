// K15: the queue of the card printer at the device page: how it stands is said, and who makes the cards keeps it.
#include "tests/unit/ui/fake_counter.h"
#include "ui/devices/devices_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct AtTheQueue : testing::Test {
    Desk desk;
    PrintersSeen seen{.card = {.name = QStringLiteral("cards"),
                               .hinders = {},
                               .ribbonLeft = {},
                               .queue = QueueSeen{.waiting = 2, .paused = false, .other = QStringLiteral("cards-2")}},
                      .paper = {}};
    std::vector<QueueWish> wishes;
    std::optional<Error> fails;
    ReaderPresenter page{desk.work};

    AtTheQueue()
    {
        desk.counter.signedIn = desk::StaffMember{QStringLiteral("0103"), {}, desk::Role::InstantIssueOperator, {}};
        desk.work.lookAtPrinters = [this]() -> Task<PrintersSeen> { co_return PrintersSeen(seen); };
        desk.work.keepQueue = [this](QueueWish wish) -> Task<Expected<void>> {
            wishes.push_back(wish);
            if (fails) co_return std::unexpected(*fails);
            seen.card.queue->paused = wish == QueueWish::Pause || (wish == QueueWish::Move);
            if (wish == QueueWish::Move) seen.card.queue->waiting = 0;
            co_return Expected<void>{};
        };
        desk.work.way.begin({pages::reader});
        page.came({pages::home});
    }
    bool isSaid(const Words& what) const
    {
        const QString said = desk.work.phrases.say(what);
        return std::ranges::any_of(page.view().devices, [&](const DeviceRow& row) { return row.what.contains(said); });
    }
    QString say(const char* id) const { return desk.work.phrases.say(id); }
};

TEST_F(AtTheQueue, IsPausedGoesOnAndIsMoved)
{
    EXPECT_TRUE(isSaid(words("device.queue_waiting", {{"cards", QStringLiteral("2")}})));
    EXPECT_EQ(page.view().pauseQueue, say("device.queue_pause"));
    EXPECT_TRUE(page.view().moveQueue.isEmpty()) << "while it prints, the next job may begin at any moment";
    page.obey(intent::PauseQueue{});
    EXPECT_EQ(page.view().pauseQueue, say("device.queue_resume"));
    EXPECT_TRUE(page.view().moveQueue.contains(QStringLiteral("cards-2")));
    page.obey(intent::MoveQueue{});
    EXPECT_TRUE(page.view().moveQueue.isEmpty()) << "nothing waits any more";
    ASSERT_TRUE(desk.work.said);
    EXPECT_EQ(desk.work.said->what, words("printer.queue_moved", {{"cards", QStringLiteral("2")}}));
    page.obey(intent::PauseQueue{});
    EXPECT_EQ(page.view().pauseQueue, say("device.queue_pause"));
    EXPECT_EQ(wishes, (std::vector{QueueWish::Pause, QueueWish::Move, QueueWish::Resume}));
}

// K24: only registered printers print, so without a second one nothing is moved.
TEST_F(AtTheQueue, IsNotMovedWhereNoOtherPrinterIsRegistered)
{
    seen.card.queue = QueueSeen{.waiting = 2, .paused = true, .other = {}};
    page.came({pages::home});
    EXPECT_TRUE(page.view().moveQueue.isEmpty());
}

TEST_F(AtTheQueue, SaysWhyItCouldNotBeDone)
{
    fails = Error{Error::Kind::Unavailable, words("printer.no_service"), {}};
    page.obey(intent::PauseQueue{});
    ASSERT_TRUE(desk.work.said);
    EXPECT_EQ(desk.work.said->what.id, QStringLiteral("printer.no_service"));
    EXPECT_EQ(page.view().pauseQueue, say("device.queue_pause")) << "it stands as before";
}

TEST_F(AtTheQueue, SaysThatNothingWasMovedOrHowManyWere)
{
    seen.card.queue->paused = true;
    page.came({pages::home});
    for (const Words& why :
         {words("printer.queue_nothing_moved"), words("printer.queue_moved_some", {{"cards", QStringLiteral("1")}})}) {
        fails = Error{Error::Kind::Refused, why, {}};
        page.obey(intent::MoveQueue{});
        ASSERT_TRUE(desk.work.said);
        EXPECT_EQ(desk.work.said->what, why);
    }
    EXPECT_FALSE(page.view().moveQueue.isEmpty()) << "what waits can still be moved";
}

TEST_F(AtTheQueue, IsKeptByWhoMakesTheCards)
{
    desk.counter.signedIn->role = desk::Role::Teller;
    EXPECT_TRUE(page.view().pauseQueue.isEmpty());
    page.obey(intent::PauseQueue{});
    page.obey(intent::MoveQueue{});
    EXPECT_TRUE(wishes.empty());
}

}  // namespace
}  // namespace kapok::ui
