// One list for all desks of the outlet (L08, W20): what waits for a second person first, and none apart from could not ask.
#include "ui/outlet/outlet_presenter.h"

#include "tests/unit/ui/fake_counter.h"

#include <gmock/gmock.h>

namespace kapok::ui {
namespace {

using testing::ElementsAre;

enum Column { StateWord, DeskName, Since, Waits, Business, Step, Number, Teller };

const Error notReached{Error::Kind::Unavailable, words("ledger.not_reached"), {}};

/// What it answers is set by hand; while it is awaited `meanwhile` happens.
struct FakeOutlet final : OutletWork {
    WorkOfOutlet work;
    std::optional<Error> fails;
    int asked = 0;
    std::function<void()> meanwhile = [] {};

    Task<Expected<WorkOfOutlet>> look() override
    {
        ++asked;
        std::exchange(meanwhile, [] {})();
        if (fails) co_return std::unexpected(*fails);
        co_return WorkOfOutlet(work);
    }
    void whenNew(std::function<void()>) override {}
};

OpenAtDesk open(const char* desk, const char* id, desk::WaitsFor whom, qint64 secondsLater)
{
    return {.desk = QLatin1String(desk),
            .id = {QLatin1String(id)},
            .number = QStringLiteral("0708-0102-0007-3"),
            .business = domain::Business::ReleaseFormal,
            .state = desk::StateWord::Draft,
            .step = QStringLiteral("verdict"),
            .teller = QStringLiteral("0102"),
            .waitsFor = whom,
            .changedAt = {1625704200000 + secondsLater * 1000}};
}

struct AtOutlet : Desk {
    FakeOutlet outlet;
    OutletPresenter presenter{work};

    AtOutlet()
    {
        presenter.lookBy(outlet);
        work.way.begin({pages::outlet});
        outlet.work.desks = {{QStringLiteral("0708-0101")}, {QStringLiteral("0708-0102")}};
    }
    QStringList ids() const
    {
        QStringList all;
        const ListPageView view = presenter.view();
        for (int row = 0; view.table && row < view.table->rows(); ++row) all.append(view.table->id(row));
        return all;
    }
    QString said(const char* id) const { return work.phrases.say(id); }
};

TEST(OutletList, WhatWaitsForASecondPersonStandsFirstAndOfThatWhatHasWaitedLongest)
{
    AtOutlet desk;
    using enum desk::WaitsFor;
    desk.outlet.work.open = {open("0708-0101", "a", Teller, 0), open("0708-0102", "b", SecondPerson, 60),
                             open("0708-0101", "c", SecondPerson, 30), open("0708-0102", "d", Line, -60)};
    desk.presenter.came({});
    EXPECT_THAT(desk.ids(), ElementsAre(u"c", u"b", u"d", u"a"));
    EXPECT_THAT(desk.presenter.view().counts,
                ElementsAre(desk.work.phrases.say("view.item_count", {{"count", QStringLiteral("4")}}),
                            desk.work.phrases.say("view.outlet_second_count", {{"count", QStringLiteral("2")}})));
}

TEST(OutletList, ARowSaysWhereSinceWhenForWhomAndWhatIsToBeAgreedTo)
{
    AtOutlet desk;
    desk.outlet.work.open = {open("0708-0102", "b", desk::WaitsFor::SecondPerson, 60)};
    desk.presenter.came({});
    const ListPageView view = desk.presenter.view();
    EXPECT_EQ(view.table->cell(0, StateWord).state, State::Draft);
    EXPECT_EQ(view.table->cell(0, DeskName).text, QStringLiteral("0708-0102"));
    EXPECT_EQ(view.table->cell(0, Since).text, QStringLiteral("08:31:00"));
    EXPECT_EQ(view.table->cell(0, Waits).text, desk.said("view.outlet_waits.second_person"));
    EXPECT_TRUE(view.table->cell(0, Business).text.startsWith(QStringLiteral("1304 ")));
    EXPECT_EQ(view.table->cell(0, Step).text, desk.work.phrases.field(QStringLiteral("verdict")));
    EXPECT_EQ(view.table->cell(0, Number).text, QStringLiteral("0708-0102-0007-3"));
    EXPECT_EQ(view.table->cell(0, Teller).text, QStringLiteral("0102"));
    EXPECT_EQ(view.sentence, desk.said("view.outlet_elsewhere"));
}

TEST(OutletList, IsReadInTheLanguageOfNowAndWordedOnceInIt)
{
    AtOutlet desk;
    desk.outlet.work.open = {open("0708-0102", "b", desk::WaitsFor::SecondPerson, 60)};
    desk.presenter.came({});
    EXPECT_EQ(desk.presenter.view().table, desk.presenter.view().table);
    desk.work.phrases.speak(Language::Chinese);
    EXPECT_EQ(desk.presenter.view().table->cell(0, Waits).text, QStringLiteral("第二人"));
}

// Each of whom a case can wait for has its words. In English a code may be the word.
TEST(OutletList, NobodyWaitsForACode)
{
    AtOutlet desk;
    desk.work.phrases.speak(Language::Chinese);
    using enum desk::WaitsFor;
    for (const desk::WaitsFor whom :
         {Teller, Citizen, SecondPerson, Card, Line, Device, World, NextVisit, InnerCase, Nobody})
        EXPECT_NE(desk.work.phrases.word("view.outlet_waits", desk::nameOf(whom)), desk::nameOf(whom));
}

// What acts is folded from a desk's own journal: nothing of another desk is taken up here.
TEST(OutletList, EnterTakesUpWhatIsOfThisDeskAlone)
{
    AtOutlet desk;
    desk.outlet.work.open = {open("0708-0101", "a", desk::WaitsFor::Teller, 0),
                             open("0708-0102", "b", desk::WaitsFor::Teller, 1)};
    desk.presenter.came({});
    const ListPageView view = desk.presenter.view();
    const Intent here = view.table->opens(0), elsewhere = view.table->opens(1);
    ASSERT_TRUE(std::holds_alternative<intent::TakeUp>(here));
    EXPECT_EQ(std::get<intent::TakeUp>(here).id, QStringLiteral("a"));
    ASSERT_TRUE(std::holds_alternative<intent::ShowPage>(elsewhere));
    EXPECT_EQ(std::get<intent::ShowPage>(elsewhere).page, pages::outlet);
}

// W25.
TEST(OutletList, NotHeardYetNoneAndCouldNotAskLookDifferent)
{
    AtOutlet desk;
    EXPECT_EQ(desk.presenter.view().empty, desk.said("view.outlet_asking"));
    desk.outlet.fails = notReached;
    desk.presenter.came({});
    const ListPageView notAsked = desk.presenter.view();
    EXPECT_EQ(notAsked.empty, desk.said("view.outlet_not_asked"));
    EXPECT_EQ(notAsked.sentence, desk.work.phrases.say(notReached.happened));
    EXPECT_EQ(notAsked.counts, QStringList());
    desk.outlet.fails.reset();
    desk.presenter.isNew();
    const ListPageView none = desk.presenter.view();
    EXPECT_EQ(none.empty, desk.said("view.outlet_none"));
    EXPECT_EQ(none.sentence, QString());
}

// What was heard last stays, and says of when it is.
TEST(OutletList, AListThatCannotBeAskedAnewSaysOfWhenItIs)
{
    AtOutlet desk;
    desk.outlet.work.open = {open("0708-0101", "a", desk::WaitsFor::Teller, 0)};
    desk.presenter.came({});
    desk.outlet.fails = notReached;
    desk.presenter.isNew();
    EXPECT_THAT(desk.ids(), ElementsAre(u"a"));
    EXPECT_EQ(desk.presenter.view().sentence,
              desk.work.phrases.say("view.outlet_as_of", {{"why", desk.work.phrases.say(notReached.happened)},
                                                          {"time", QStringLiteral("08:30:00")}}));
}

TEST(OutletList, ADeskThatIsBehindAndRowsThatCannotBeReadAreSaid)
{
    AtOutlet desk;
    desk.outlet.work.desks[1].behind = 17;
    desk.presenter.came({});
    EXPECT_EQ(desk.presenter.view().sentence,
              desk.work.phrases.say("view.outlet_behind",
                                    {{"desk", QStringLiteral("0708-0102")}, {"count", QStringLiteral("17")}}));
    desk.outlet.work.unread = 2;
    desk.presenter.isNew();
    EXPECT_EQ(desk.presenter.view().sentence,
              desk.work.phrases.say("view.outlet_unread", {{"count", QStringLiteral("2")}}));
}

// However much is told while one question is under way, it is asked once more, and nothing is asked for another page.
TEST(OutletList, WhatIsNewMeanwhileIsAskedForOnceMore)
{
    AtOutlet desk;
    desk.outlet.meanwhile = [&] { desk.presenter.isNew(), desk.presenter.isNew(); };
    desk.presenter.came({});
    EXPECT_EQ(desk.outlet.asked, 2);
    desk.work.way.open({pages::worklist});
    desk.presenter.isNew();
    EXPECT_EQ(desk.outlet.asked, 2);
}

// Whoever may not look is told so, and nobody is asked for him.
TEST(OutletList, IsNotForTheEyesOfWhoMayNotLook)
{
    AtOutlet desk;
    desk.outlet.work.open = {open("0708-0101", "a", desk::WaitsFor::Teller, 0)};
    desk.presenter.came({});
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("9201"), .role = desk::Role::Administrator};
    ASSERT_TRUE(desk.counter.isBarred(desk::Right::Look));
    EXPECT_THAT(desk.ids(), ElementsAre());
    EXPECT_EQ(desk.presenter.view().empty, desk.said("error.may_not_look"));
    desk.presenter.isNew();
    EXPECT_EQ(desk.outlet.asked, 1);
}

}  // namespace
}  // namespace kapok::ui
