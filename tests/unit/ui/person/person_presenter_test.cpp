// What the person page offers, decided without a window.
#include "domain/knowledge.h"
#include "ui/devices/devices_presenter.h"
#include "ui/person/person_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

desk::Possibility possibility(domain::Business business, bool built, bool mayStart)
{
    desk::Possibility one{.business = business, .built = built};
    one.ruling.outcome = mayStart ? domain::Outcome::Accept : domain::Outcome::Refuse;
    return one;
}

desk::PersonAtCounter somebody()
{
    desk::PersonAtCounter person;
    person.visit.person = domain::Person{
        .document = Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"440524188001010014")),
        .name = Redacted(domain::PersonName{QStringLiteral("梁测试")})};
    person.reached = true;
    return person;
}

// ui.md: what is refused stands there with its road. Every way in which two businesses can be built and
// allowed, the second on the road of the first or not: Enter starts what can be started, or nothing.
TEST(PersonPage, OffersTheBusinessOrAStepOfItsRoadThatCanBeGoneAndNothingElse)
{
    const auto knowledge = domain::Knowledge::load();
    ASSERT_TRUE(knowledge);
    const Phrases phrases(knowledge->dictionary, knowledge->directory);
    const desk::Place place{.outlet = {QStringLiteral("0708")}, .desk = QStringLiteral("0101")};
    constexpr auto asked = domain::Business::Activate, next = domain::Business::Apply;
    int ways = 0;
    for (int bits = 0; bits < 32; ++bits) {
        const bool built = bits & 1, allowed = bits & 2, nextBuilt = bits & 4, nextAllowed = bits & 8,
                   onRoad = bits & 16;
        desk::PersonAtCounter person = somebody();
        person.possible = {possibility(asked, built, allowed), possibility(next, nextBuilt, nextAllowed)};
        if (onRoad) person.possible.front().ruling.then = {QStringLiteral("agency"), domain::nameOf(next)};
        const PersonPageView view = personPage(phrases, person, place);
        const auto row = std::ranges::find(view.offers, domain::codeOf(asked), &OfferRow::code);
        ASSERT_NE(row, view.offers.end());
        const bool itself = built && allowed;
        const bool byRoad = !allowed && onRoad && nextBuilt && nextAllowed;
        EXPECT_EQ(row->startCode, itself   ? domain::codeOf(asked)
                                  : byRoad ? domain::codeOf(next)
                                           : QString())
            << "way " << bits;
        EXPECT_EQ(row->startCode.isEmpty(), row->startName.isEmpty()) << "way " << bits;
        ++ways;
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
    const PersonPageView view =
        personPage(phrases, person, {.outlet = {QStringLiteral("0708")}, .desk = QStringLiteral("0101")});
    ASSERT_EQ(view.offers.size(), 1);
    EXPECT_EQ(view.offers.front().startCode, domain::codeOf(domain::Business::LossTemporary));
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
    const auto cards = personStrip(phrases, person, {.outlet = {QStringLiteral("0708")}}).cards;
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
    EXPECT_TRUE(personStrip(phrases, somebody(), {}).cards.empty());
}

// C13: the tries that the PIN has left stand on the card page; where the card did not say, nothing does.
TEST(CardPage, ShowsTheTriesThatThePinHasLeft)
{
    const auto knowledge = domain::Knowledge::load();
    ASSERT_TRUE(knowledge);
    const Phrases phrases(knowledge->dictionary, knowledge->directory);
    const auto shownOf = [&](std::optional<int> tries) {
        ports::ChipData chip{.generation = 3};
        chip.pinTriesLeft = tries;
        QStringList shown;
        for (const auto& row : cardPage(phrases, chip).groups.at(0).rows)
            if (row.label == phrases.say("view.chip_tries")) shown.append(row.value);
        return shown;
    };
    for (int tries = 0; tries <= 6; ++tries) EXPECT_EQ(shownOf(tries), QStringList(QString::number(tries)));
    EXPECT_EQ(shownOf(std::nullopt), QStringList());
}

}  // namespace
}  // namespace kapok::ui
