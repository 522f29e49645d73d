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
    StockFieldView field(const char* name) const
    {
        for (const StockFieldView& one : page.view().fields)
            if (one.name == QLatin1String(name)) return one;
        return {};
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
    EXPECT_EQ(desk.field("first").value, QStringLiteral("49"));
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

// What is filled in beforehand is read by a person: its words, in the language of the window, and never a code.
TEST(StockPage, SaysWordsWhereCodesAreKept)
{
    AtStock desk;
    desk.page.obey(intent::BeginStock{QStringLiteral("receive")});
    EXPECT_EQ(desk.field("move").value, QStringLiteral("Receive"));
    EXPECT_EQ(desk.field("kind").value, QStringLiteral("Third-generation blanks"));
    EXPECT_EQ(desk.field("to").value, QStringLiteral("Vault"));
    EXPECT_TRUE(desk.field("from").hint.contains(QStringLiteral("Tray 0103"))) << "what lies here is offered";
    EXPECT_FALSE(desk.field("from").hint.contains(u':'));
    desk.work.phrases.speak(Language::Chinese);
    EXPECT_EQ(desk.field("move").value, QStringLiteral("到货"));
}

// Words are understood in either language, and digits as they are offered: the page may have changed its language.
TEST(StockPage, UnderstandsWordsOfEitherLanguageAndDigits)
{
    for (const auto& typed : {StockTyped{{"move", "领出"}, {"from", "保险柜"}, {"to", "托盘 0103"}},
                              StockTyped{{"move", "hand out"}, {"from", "vault"}, {"to", "tray 0103"}},
                              StockTyped{{"move", "2"}, {"from", "1"}, {"to", "4"}}}) {
        AtStock desk;
        desk.page.obey(intent::BeginStock{QStringLiteral("move")});
        StockTyped all = typed;
        all["first"] = QStringLiteral("21");
        desk.enter(all);
        desk.agree();
        EXPECT_EQ(desk.counter.asked.value(0),
                  QStringLiteral("moveStock hand_out card.gen3 00000021 00000021 vault tray:0103  9001"));
    }
}

// 21: checked while it is typed, so that nobody is called for a range that does not fit.
TEST(StockPage, ReadsAMoveWhileItIsTyped)
{
    AtStock desk;
    desk.page.obey(intent::BeginStock{QStringLiteral("move")});
    const auto reading = desk.page.view().reading;
    ASSERT_TRUE(reading);
    EXPECT_TRUE(reading->read({{"move", "2"}}).empty()) << "no serial yet";
    const auto fits = reading->read({{"move", "2"}, {"first", "21"}, {"last", "40"}, {"to", "tray:0103"}});
    ASSERT_EQ(fits.size(), 2u);
    EXPECT_EQ(fits[0].label, QStringLiteral("20"));
    EXPECT_EQ(fits[0].value, desk.work.phrases.say("stock.in_order"));
    EXPECT_EQ(fits[1].value, QStringLiteral("Vault 10 · Tray 0103 40"));
    const auto skips = reading->read({{"move", "2"}, {"first", "31"}, {"to", "tray:0103"}});
    EXPECT_EQ(skips.at(0).value, desk.work.phrases.say("stock.leaves_lower"));
    EXPECT_EQ(reading->read({{"move", "2"}, {"first", "51"}, {"from", "vault"}, {"to", "tray:0103"}}).size(), 1u);
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

// A field is called by its name where it does not fit, and not by its code.
TEST(StockPage, NamesTheFieldThatDoesNotFit)
{
    AtStock desk;
    desk.page.obey(intent::BeginStock{QStringLiteral("move")});
    desk.enter({{"move", "2"}, {"first", "21"}, {"to", "bin"}});
    EXPECT_EQ(desk.page.view().remark, QStringLiteral("“To” does not fit: Bin."));
    desk.enter({{"move", "spoil"}, {"first", "21"}});
    EXPECT_EQ(desk.page.view().remark, QStringLiteral("“Reason or delivery note” does not fit: nothing is typed."));
}

// 21: every blank is in one place, and what nobody finds has a row also where it is nothing.
TEST(StockPage, HasARowForWhatIsUnaccountedFor)
{
    AtStock desk;
    const auto places = desk.page.view().places;
    ASSERT_EQ(places->rows(), 3);
    EXPECT_EQ(places->cell(0, 0).text, QStringLiteral("Vault"));
    EXPECT_EQ(places->cell(1, 0).text, QStringLiteral("Tray 0103"));
    EXPECT_EQ(places->cell(2, 0).text, QStringLiteral("Unaccounted for"));
    EXPECT_EQ(places->cell(2, 3).text, QStringLiteral("0"));
}

// A serial that is scanned while something is entered takes nothing of it away.
TEST(StockPage, KeepsWhatIsBeingEnteredWhileASerialIsFollowed)
{
    AtStock desk;
    desk.counter.road = {{.at = {1625704200000}, .from = stock::outside, .to = stock::vault}};
    desk.page.obey(intent::BeginStock{QStringLiteral("move")});
    desk.page.obey(intent::FollowSerial{QStringLiteral("00000021")});
    EXPECT_EQ(desk.page.view().form, QStringLiteral("move"));
    EXPECT_TRUE(desk.page.view().road);
}

// L01: what one teller looked at and began to enter is nothing of the next one's.
TEST(StockPage, ShowsAnotherTellerNothingOfTheOneBefore)
{
    AtStock desk;
    desk.counter.road = {{.at = {1625704200000}, .from = stock::outside, .to = stock::vault}};
    desk.page.obey(intent::FollowSerial{QStringLiteral("00000021")});
    desk.page.obey(intent::BeginStock{QStringLiteral("move")});
    desk.enter({{"move", "2"}, {"first", "21"}, {"last", "40"}, {"to", "tray:0103"}});
    ASSERT_TRUE(desk.page.view().secondPerson);
    ++desk.counter.at->teller;
    EXPECT_FALSE(desk.page.view().road);
    EXPECT_EQ(desk.page.view().form, QString());
    EXPECT_FALSE(desk.page.view().secondPerson);
    desk.page.obey(intent::AgreeToStock{QStringLiteral("9001"), std::make_shared<SecureBytes>("kapok9001"), {}});
    EXPECT_FALSE(desk.counter.asked.last().startsWith(QStringLiteral("moveStock")));
}

// L01: an auditor looks and changes nothing; no supervisor is called for what he typed.
TEST(StockPage, OpensNoFormForWhoMayOnlyLook)
{
    AtStock desk;
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("8001"), .role = desk::Role::Auditor};
    for (const char* form : {"move", "receive", "count"}) {
        desk.page.obey(intent::BeginStock{QLatin1String(form)});
        EXPECT_EQ(desk.page.view().form, QString()) << form;
        EXPECT_EQ(desk.page.view().remark, desk.work.phrases.say("error.may_not_keep_stock")) << form;
    }
    desk.page.obey(intent::BeginStock{QStringLiteral("serial")});
    EXPECT_EQ(desk.page.view().form, QStringLiteral("serial"));
}

}  // namespace
}  // namespace kapok::ui
