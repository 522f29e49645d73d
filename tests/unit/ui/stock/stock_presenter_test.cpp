// Page 8001 without its window: what is typed becomes a move or a count, is shown to a second person, and asked for.
#include "ui/stock/stock_presenter.h"

#include "tests/unit/ui/fake_counter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using domain::StockMove;
namespace stock = domain::stock;

struct AtStock : Desk {
    StockPresenter page{work};

    AtStock()
    {
        const auto add = [this](const char* what, quint32 first, quint32 last, const QString& from, const QString& to) {
            const StockMove move{
                .move = QLatin1String(what), .kind = stock::gen3, .serials = {first, last}, .from = from, .to = to};
            const QDate day(2021, 7, 8);
            ASSERT_TRUE(counter.book.add(
                {{instantOf(day, QTime(8, 0)), day, desk::StockBook::movedKind, {}, {}, move.toJson()}}));
        };
        add("receive", 1, 50, stock::outside, stock::vault);
        add("hand_out", 1, 20, stock::vault, stock::trayOf(QStringLiteral("0103")));
        work.way.open({pages::stock});
    }
    void enter(std::map<QString, QString> typed) { page.obey(intent::EnterStock{std::move(typed)}); }
    void agree()
    {
        page.obey(intent::AgreeToStock{QStringLiteral("9001"), std::make_shared<SecureBytes>("kapok9001"),
                                       page.view().secondPerson->code});
    }
};

// K09, K11: digits and words are understood, what is not said has its ordinary way, and nobody does it alone.
TEST(StockPage, ShowsAMoveToASecondPersonBeforeTheDeskIsAsked)
{
    AtStock desk;
    desk.page.obey(intent::BeginStock{QStringLiteral("move")});
    desk.enter({{"move", "2"}, {"first", "21"}, {"last", "40"}, {"to", "tray:0103"}});
    EXPECT_TRUE(desk.counter.asked.isEmpty());
    ASSERT_TRUE(desk.page.view().secondPerson);
    desk.agree();
    EXPECT_EQ(desk.counter.asked.last(),
              QStringLiteral("moveStock hand_out card.gen3 00000021 00000040 vault tray:0103  9001"));
    EXPECT_FALSE(desk.page.view().secondPerson);
    EXPECT_EQ(desk.page.view().remark, desk.work.phrases.say("stock.was_moved"));
}

TEST(StockPage, SaysWhatDoesNotFitAndKeepsWhatWasTyped)
{
    AtStock desk;
    desk.page.obey(intent::BeginStock{QStringLiteral("move")});
    desk.enter({{"move", "hand_out"}, {"first", "49"}, {"last", "51"}, {"from", "vault"}, {"to", "tray:0103"}});
    EXPECT_FALSE(desk.page.view().secondPerson);
    EXPECT_NE(desk.page.view().remark, QString());
    EXPECT_EQ(desk.page.view().fields[2].value, QStringLiteral("49"));
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

// K09: a delivery that was received before, and partly handed on since, is no mistake and no second delivery.
TEST(StockPage, SaysThatItLiesThereAndCallsNobody)
{
    AtStock desk;
    desk.page.obey(intent::BeginStock{QStringLiteral("receive")});
    desk.enter({{"move", "receive"},
                {"kind", "card.gen3"},
                {"first", "1"},
                {"last", "50"},
                {"from", "outside"},
                {"to", "vault"}});
    EXPECT_FALSE(desk.page.view().secondPerson);
    EXPECT_EQ(desk.page.view().remark, desk.work.phrases.say("stock.lies_there"));
    desk.page.obey(intent::BeginStock{QStringLiteral("move")});
    desk.enter({{"move", "hand_out"}, {"first", "1"}, {"last", "20"}, {"from", "vault"}, {"to", "tray:0103"}});
    EXPECT_FALSE(desk.page.view().secondPerson);
    EXPECT_EQ(desk.page.view().remark, desk.work.phrases.say("stock.lies_there"));
    EXPECT_TRUE(desk.counter.asked.isEmpty());
    // One more than there is, is another delivery.
    desk.page.obey(intent::BeginStock{QStringLiteral("receive")});
    desk.enter({{"move", "receive"}, {"first", "1"}, {"last", "51"}});
    EXPECT_NE(desk.page.view().remark, desk.work.phrases.say("stock.lies_there"));
}

// K12: the difference is shown before anybody signs it.
TEST(StockPage, ShowsTheDifferenceOfACount)
{
    AtStock desk;
    desk.page.obey(intent::BeginStock{QStringLiteral("count")});
    desk.enter({{"count.card.gen3", "49"}, {"missing", "7"}});
    const auto second = desk.page.view().secondPerson;
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->rows.front().value.contains(QStringLiteral("-1")));
    desk.agree();
    EXPECT_EQ(desk.counter.asked.last(),
              QStringLiteral(R"(countStock {"counted":{"card.gen3":49},"missing":["00000007"]} 9001)"));
}

TEST(StockPage, StaysWithWhatTheDeskRefuses)
{
    AtStock desk;
    desk.page.obey(intent::BeginStock{QStringLiteral("move")});
    desk.enter({{"move", "spoil"}, {"first", "3"}, {"reason", "pulled"}});
    ASSERT_TRUE(desk.page.view().secondPerson);
    desk.counter.fails = Error{Error::Kind::NotPermitted, words("error.not_a_supervisor"), {}};
    desk.agree();
    ASSERT_TRUE(desk.page.view().secondPerson);
    EXPECT_EQ(desk.page.view().secondPerson->problem, desk.work.phrases.say("error.not_a_supervisor"));
}

}  // namespace
}  // namespace kapok::ui
