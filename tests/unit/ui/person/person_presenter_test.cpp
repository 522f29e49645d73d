// What the person page offers, decided without a window.
#include "tests/unit/ui/fake_counter.h"
#include "ui/person/offers.h"
#include "ui/person/person_presenter.h"
#include "ui/person/strip.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

desk::Possibility possibility(domain::Business business, bool built, bool mayStart)
{
    desk::Possibility one{.business = business, .built = built};
    one.ruling.outcome = mayStart ? domain::Outcome::Accept : domain::Outcome::Refuse;
    return one;
}

// ui.md: what is refused stands there with its road. Every way in which two businesses can be built and
// allowed, the second on the road of the first or not: Enter starts what can be started, or nothing.
TEST(PersonPage, OffersTheBusinessOrAStepOfItsRoadThatCanBeGoneAndNothingElse)
{
    const auto knowledge = domain::Knowledge::load();
    ASSERT_TRUE(knowledge);
    const Phrases phrases(knowledge->dictionary, knowledge->directory);
    constexpr auto asked = domain::Business::Activate, next = domain::Business::Apply;
    int ways = 0;
    for (int bits = 0; bits < 32; ++bits) {
        const bool built = bits & 1, allowed = bits & 2, nextBuilt = bits & 4, nextAllowed = bits & 8,
                   onRoad = bits & 16;
        desk::PersonAtCounter person = somebody();
        person.possible = {possibility(asked, built, allowed), possibility(next, nextBuilt, nextAllowed)};
        if (onRoad) person.possible.front().ruling.then = {QStringLiteral("agency"), domain::nameOf(next)};
        const std::vector<OfferRow> offers = offersOf(phrases, person);
        const auto row = std::ranges::find(offers, domain::codeOf(asked), &OfferRow::code);
        ++ways;
        ASSERT_EQ(row != offers.end(), built) << "way " << bits;  // 13: what is not built stands in neither list
        if (!built) continue;
        const bool itself = allowed;
        const bool byRoad = !allowed && onRoad && nextBuilt && nextAllowed;
        EXPECT_EQ(row->startCode, itself   ? domain::codeOf(asked)
                                  : byRoad ? domain::codeOf(next)
                                           : QString())
            << "way " << bits;
        EXPECT_EQ(row->startCode.isEmpty(), row->startName.isEmpty()) << "way " << bits;
    }
    EXPECT_EQ(ways, 32);
}

// The cards of somebody whom nobody can be asked about: a loss can still be noted provisionally (§21).
TEST(PersonPage, StillBeginsABusinessWhoseRefusalOnlySaysThatNobodyCouldBeAsked)
{
    const auto knowledge = domain::Knowledge::load();
    ASSERT_TRUE(knowledge);
    const Phrases phrases(knowledge->dictionary, knowledge->directory);
    desk::PersonAtCounter person = somebody();
    person.reached = false;
    person.possible = {possibility(domain::Business::LossTemporary, true, false)};
    person.possible.front().cardsUnknown = true;
    const std::vector<OfferRow> offers = offersOf(phrases, person);
    ASSERT_EQ(offers.size(), 1);
    EXPECT_EQ(offers.front().startCode, domain::codeOf(domain::Business::LossTemporary));
}

// B01: every card that the person has in the province, with city, bank, state and generation.
TEST(PersonPage, ListsEveryCardOfThePersonWhereverItIs)
{
    const auto knowledge = domain::Knowledge::load();
    ASSERT_TRUE(knowledge);
    Phrases phrases(knowledge->dictionary, knowledge->directory);
    phrases.speak(Language::English);
    desk::PersonAtCounter person = somebody();
    domain::Card here{.ref = QStringLiteral("c1"), .city = QStringLiteral("440700"), .bank = domain::Bank::BOC};
    here.generation = 2;
    here.application = domain::ApplicationStatus::TemporaryLoss;
    here.activation = domain::Activation::Activated;
    domain::Card elsewhere{.ref = QStringLiteral("c2"), .city = QStringLiteral("442000"), .bank = domain::Bank::CCB};
    elsewhere.generation = 3;
    elsewhere.production = domain::Production::InProduction;
    person.cards = {here, elsewhere};
    person.selectedCard = here.ref;
    const auto cards = personStrip(phrases, person, {.outlet = {QStringLiteral("0708")}}, 0).cards;
    ASSERT_EQ(cards.size(), 2);
    const auto says = [](const CardMiniView& card, std::initializer_list<const char*> words) {
        const QString all = card.where + u'|' + card.kind + u'|' + card.status;
        for (const char* word : words)
            EXPECT_TRUE(all.contains(QLatin1String(word), Qt::CaseInsensitive)) << word << qPrintable(all);
    };
    says(cards[0], {"Jiangmen", "BOC", "2", "temporary"});
    says(cards[1], {"Zhongshan", "CCB", "3", "production"});
    EXPECT_TRUE(cards[0].chosen);
    EXPECT_FALSE(cards[1].chosen);
    EXPECT_TRUE(personStrip(phrases, somebody(), {}, 0).cards.empty());
}

TEST(PersonPage, SaysWhyABusinessDidNotBeginAndPointsAtItsRow)
{
    Desk desk;
    desk.counter.here = somebody();
    desk.work.way.begin({pages::home});
    desk.work.way.open({pages::person});
    PersonPresenter page(desk.work);
    desk.counter.fails = trouble();
    page.obey(intent::Start{QStringLiteral("1201")});
    const PersonPageView view = page.view();
    ASSERT_TRUE(view.notice);
    EXPECT_EQ(view.current, QStringLiteral("1201"));
    EXPECT_TRUE(page.view().current.isEmpty());  // said once; then the bar is the teller's
}

// A slow line and an impatient Enter: the second one begins nothing, and does not lead away from the first
// when its own answer comes late.
TEST(PersonPage, BeginsABusinessOnceHoweverOftenEnterIsPressedMeanwhile)
{
    Desk desk;
    desk.counter.here = somebody();
    desk.work.way.begin({pages::home});
    desk.work.way.open({pages::person});
    PersonPresenter page(desk.work);
    desk.counter.meanwhile = [&] {
        desk.work.way.open({pages::worklist});
        page.obey(intent::Start{QStringLiteral("1201")});
        EXPECT_EQ(desk.work.way.page(), pages::person);
        EXPECT_TRUE(page.view().beginning.contains(QStringLiteral("1201")));  // and says what it waits for
    };
    page.obey(intent::Start{QStringLiteral("1201")});
    EXPECT_TRUE(page.view().beginning.isEmpty());
    EXPECT_EQ(desk.counter.asked, QStringList{QStringLiteral("start 1201")});
    page.obey(intent::Start{QStringLiteral("1301")});
    EXPECT_EQ(desk.counter.asked.last(), QStringLiteral("start 1301"));
}

desk::CaseView begun(const domain::CaseId& id, domain::Business business)
{
    desk::CaseView one{.id = id, .business = business};
    one.person = *somebody().visit.person;
    one.standing.id = id;
    one.standing.waitsFor = desk::WaitsFor::Teller;
    return one;
}

// 13: Esc out of a case, and Enter goes on with it. What was begun just now stands first before the province has answered,
// or Enter would begin what happens to stand there.
TEST(PersonPage, GoesOnWithTheCaseThatWasLeft)
{
    Desk desk;
    desk.counter.here = somebody();
    domain::Ruling may;
    may.outcome = domain::Outcome::Accept;
    desk.counter.here->possible = {{domain::Business::LossTemporary, may, true},
                                   {domain::Business::Replace, may, true}};
    const domain::CaseId id{QStringLiteral("begun")}, inside{QStringLiteral("inside")};
    desk.counter.cases = {{id, begun(id, domain::Business::Replace)}};
    PersonPresenter page(desk.work);
    desk.work.way.begin({pages::person});
    EXPECT_EQ(page.view().offers.front().code, QStringLiteral("1301"));
    page.came({pages::step, id});
    EXPECT_EQ(page.view().offers.front().code, QStringLiteral("1401"));
    page.came({pages::step, id});
    EXPECT_EQ(page.view().current, QStringLiteral("1401"));
    // Of the case inside it the outer one is gone on with.
    desk.counter.cases.at(id).standing.inner = inside;
    desk.counter.cases.emplace(inside, begun(inside, domain::Business::LossFormal));
    desk.counter.cases.at(inside).outer = id;
    page.came({pages::step, inside});
    EXPECT_EQ(page.view().current, QStringLiteral("1401"));
    desk.counter.cases.at(inside).person.reset();  // nobody's who is here
    EXPECT_EQ(page.view().offers.front().code, QStringLiteral("1301"));
}

// L01: what this number may not do is offered to it by no key.
TEST(PersonPage, OffersACardOnTheSpotToWhoMayMakeIt)
{
    Desk desk;
    desk.counter.here = somebody();
    domain::Ruling may;
    may.outcome = domain::Outcome::Accept;
    desk.counter.here->possible = {{domain::Business::InstantIssue, may, true}};
    PersonPresenter page(desk.work);
    desk.counter.signedIn = desk::StaffMember{QStringLiteral("0103"), {}, desk::Role::InstantIssueOperator, {}};
    EXPECT_TRUE(page.view().offers.front().possible);
    desk.counter.signedIn->role = desk::Role::Teller;
    const OfferRow row = page.view().offers.front();
    EXPECT_FALSE(row.possible);
    EXPECT_TRUE(row.startCode.isEmpty());
    EXPECT_EQ(row.reason, desk.work.phrases.say("view.not_by_you"));
}

TEST(PersonPage, SendsATellerWhoHasNobodyHereBackHomeWithASentence)
{
    Desk desk;
    desk.work.way.begin({pages::home});
    desk.work.way.open({pages::worklist});
    PersonPresenter(desk.work).obey(intent::Start{QStringLiteral("1201")});
    EXPECT_EQ(desk.work.way.page(), pages::home);
    EXPECT_EQ(desk.work.problem, words("view.person_first"));
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

// design.md §1: the visit ends with F8 at the person page; Esc keeps him.
TEST(PersonPage, EndsTheVisitWithItsOwnKeyOnly)
{
    Desk desk;
    desk.counter.here = somebody();
    desk.work.way.begin({pages::home});
    desk.work.way.open({pages::person});
    PersonPresenter page(desk.work);
    desk.work.way.back();
    EXPECT_NE(desk.counter.person(), nullptr);
    desk.work.way.open({pages::person});
    page.obey(intent::EndVisit{});
    EXPECT_EQ(desk.counter.person(), nullptr);
    EXPECT_EQ(desk.work.way.page(), pages::home);
}

// B1: what a case has changed at the province is asked for when the teller comes back from it, not on every return.
TEST(PersonPage, AsksTheProvinceAnewAfterACase)
{
    Desk desk;
    desk.counter.here = somebody();
    PersonPresenter page(desk.work);
    page.came({pages::home});
    EXPECT_TRUE(desk.counter.asked.isEmpty());
    page.came({pages::step, domain::CaseId{QStringLiteral("a")}});
    EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("refreshPerson")));
}

// 13: the open draft comes first and is gone on with, whatever the rules would say to beginning it now.
TEST(PersonPage, GoesOnWithADraftAndDoesNotSayWhyNot)
{
    Desk desk;
    desk.counter.here = somebody();
    desk.counter.here->possible = {possibility(domain::Business::Apply, true, true),
                                   possibility(domain::Business::LossFormal, true, false)};
    const domain::CaseId id{QStringLiteral("a")};
    desk::CaseView one{.id = id, .business = domain::Business::LossFormal};
    one.standing.id = id;
    one.standing.step.fills = QStringLiteral("review");
    desk.counter.cases = {{id, one}};
    desk.counter.here->openCases = {id};
    const OfferRow first = PersonPresenter(desk.work).view().offers.front();
    EXPECT_EQ(first.code, domain::codeOf(domain::Business::LossFormal));
    EXPECT_EQ(first.underWay, State::Draft);
    EXPECT_EQ(first.startCode, first.code);
    EXPECT_FALSE(first.side.heading.contains(QStringLiteral("Why not")));
}

// What somebody here can go on with is under way, whatever the province has accepted of it already.
TEST(PersonPage, GoesOnWithAnActivationWhosePinIsStillAsked)
{
    Desk desk;
    desk.counter.here = somebody();
    desk.counter.here->possible = {possibility(domain::Business::Activate, true, false)};
    const domain::CaseId id{QStringLiteral("a")};
    desk::CaseView one{.id = id, .business = domain::Business::Activate};
    one.standing.id = id;
    one.standing.state = desk::StateWord::Accepted;
    one.standing.waitsFor = desk::WaitsFor::Citizen;
    desk.counter.cases = {{id, one}};
    desk.counter.here->openCases = {id};
    EXPECT_EQ(PersonPresenter(desk.work).view().offers.front().underWay, State::Accepted);
    desk.counter.cases.at(id).standing.waitsFor = desk::WaitsFor::World;
    EXPECT_FALSE(PersonPresenter(desk.work).view().offers.front().underWay);
}

// H01: his number has changed, and he wished what goes by it moved: the one window is the first that is offered, in its
// own name. A card that waits for him is what the rules say of it.
TEST(PersonPage, OffersTheOneWindowByItselfWhereANumberChanged)
{
    Desk desk;
    desk.counter.here = somebody();
    desk.counter.here->possible = {possibility(domain::Business::Apply, true, true),
                                   possibility(domain::Business::Replace, true, true),
                                   possibility(domain::Business::AccountChange, true, true)};
    const domain::CaseId id{QStringLiteral("a")};
    desk::CaseView one{.id = id, .business = domain::Business::Replace};
    one.standing.id = id;
    one.standing.state = desk::StateWord::Accepted;
    one.standing.waitsFor = desk::WaitsFor::NextVisit;
    one.standing.step.whenHeComes = true;
    one.standing.step.request = domain::nameOf(domain::Business::AccountChange);
    desk.counter.cases = {{id, one}};
    desk.counter.here->openCases = {id};
    const OfferRow first = PersonPresenter(desk.work).view().offers.front();
    EXPECT_EQ(first.code, QStringLiteral("2001"));
    EXPECT_EQ(first.startCode, QStringLiteral("2001"));
    EXPECT_EQ(first.papers, desk.work.phrases.say("view.he_wished_it"));
    desk.counter.cases.at(id).standing.step.request = domain::nameOf(domain::Business::Collect);
    EXPECT_EQ(PersonPresenter(desk.work).view().offers.front().code, QStringLiteral("1101"));
}

// A card that is being handed over is one thing with the application that ordered it.
TEST(PersonPage, CountsACollectionAndItsApplicationOnce)
{
    Desk desk;
    desk.counter.here = somebody();
    const domain::CaseId outer{QStringLiteral("outer")}, inner{QStringLiteral("inner")};
    desk::CaseView apply{.id = outer, .business = domain::Business::Apply};
    apply.standing.step.whenHeComes = true;
    apply.standing.inner = inner;
    apply.standing.waitsFor = desk::WaitsFor::InnerCase;
    desk::CaseView collect{.id = inner, .business = domain::Business::Collect};
    collect.outer = outer;
    desk.counter.cases = {{outer, apply}, {inner, collect}};
    desk.counter.here->openCases = {outer, inner};
    EXPECT_EQ(openCasesOf(desk.work, *desk.counter.here), 1);
}

// A refused business does not open and burns no number, by whatever key it was asked for; one that is under way does.
TEST(PersonPage, DoesNotBeginWhatTheRulesRefuse)
{
    Desk desk;
    desk.counter.here = somebody();
    desk.counter.here->possible = {possibility(domain::Business::Apply, true, false)};
    desk.work.way.begin({pages::home});
    desk.work.way.open({pages::person});
    PersonPresenter page(desk.work);
    page.obey(intent::Start{QStringLiteral("1101")});
    EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("refreshPerson")));
    const PersonPageView view = page.view();
    EXPECT_TRUE(view.notice);
    EXPECT_EQ(view.current, QStringLiteral("1101"));
    const domain::CaseId id{QStringLiteral("a")};
    desk.counter.cases = {{id, {.id = id, .business = domain::Business::Apply}}};
    desk.counter.here->openCases = {id};
    page.obey(intent::Start{QStringLiteral("1101")});
    EXPECT_TRUE(desk.counter.asked.contains(QStringLiteral("start 1101")));
}

// 13: who is here is said once a visit, before any business asks; nobody is chosen beforehand.
TEST(PersonPage, SaysWhoIsHereBeforeAnyBusinessAsks)
{
    Desk desk;
    desk.counter.here = somebody();
    PersonPresenter page(desk.work);
    ASSERT_EQ(page.view().who.size(), 4);
    EXPECT_EQ(std::ranges::count(page.view().who, true, &WhoView::here), 0);
    page.obey(intent::Attend{QStringLiteral("guardian")});
    EXPECT_EQ(desk.counter.asked, QStringList{QStringLiteral("attend who")});
    desk.counter.here->visit.present.who = QStringLiteral("guardian");
    EXPECT_TRUE(page.view().who[1].here);
    desk.counter.fails = trouble();
    page.obey(intent::Attend{QStringLiteral("agent")});
    EXPECT_EQ(page.view().beginning, desk.work.phrases.say("error.card_none"));
}

// Decision 0066: one stroke says who is here and opens a row; the row waits until it is written down who that is.
TEST(PersonPage, BeginsOnceItIsKnownWhoIsHere)
{
    Desk desk;
    PersonPresenter page(desk.work);
    desk.counter.here = somebody();
    desk.work.way.begin({pages::home});
    desk.work.way.open({pages::person});
    const auto opens = [&] { page.obey(intent::Start{QStringLiteral("1101")}); };
    desk.counter.fails = trouble();
    desk.counter.meanwhile = opens;
    page.obey(intent::Attend{QStringLiteral("agent")});
    EXPECT_EQ(desk.counter.asked, QStringList{QStringLiteral("attend who")}) << "nobody knows for whom it would be";
    desk.counter.asked.clear();
    desk.counter.meanwhile = opens;
    page.obey(intent::Attend{QStringLiteral("holder")});
    EXPECT_EQ(desk.counter.asked, (QStringList{QStringLiteral("attend who"), QStringLiteral("start 1101")}));
}

// A code typed over the case of somebody else begins nothing for whoever stands at the counter, and says so.
TEST(PersonPage, BeginsNothingOverTheCaseOfAnother)
{
    Desk desk;
    PersonPresenter presenter(desk.work);
    desk.counter.here = somebody();
    const domain::CaseId id{QStringLiteral("of another")};
    desk::CaseView held{.id = id};
    held.person = *somebody().visit.person;
    for (const bool another : {true, false}) {
        if (another)
            held.person->document =
                Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"11010519491231002X"));
        else held.person = *somebody().visit.person;
        desk.counter.cases[id] = held;
        for (const Page page : {pages::step, pages::paper}) {
            desk.counter.asked.clear();
            desk.work.said.reset();
            desk.work.way.begin({pages::home});
            desk.work.way.open({page, id});
            presenter.obey(intent::Start{QStringLiteral("1301")});
            EXPECT_EQ(desk.counter.asked.contains(QStringLiteral("start 1301")), !another);
            EXPECT_EQ(desk.work.said.has_value(), another);
            if (another) EXPECT_EQ(desk.work.way.top(), (Place{page, id})) << "the page stays";
        }
    }
}

}  // namespace
}  // namespace kapok::ui
