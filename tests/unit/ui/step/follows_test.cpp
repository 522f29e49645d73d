// What is offered on the last page of a case: a card that was handed over is put into use (P2.1; decision 0066).
#include "tests/unit/ui/step/at_a_step.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct HandedOver : AtAStep {
    HandedOver()
    {
        one.business = domain::Business::Collect;
        one.person = *somebody().visit.person;
        one.ended = desk::Ending{QStringLiteral("done"), {}};
        domain::Ruling may;
        may.outcome = domain::Outcome::Accept;
        counter.here->possible = {{domain::Business::Activate, may, true}};
    }
    QString follows() const { return step.view().follows; }

    desk::CaseView& one = counter.cases.at(outer);
};

TEST(WhatFollows, IsTheActivationOfACardThatWasHandedOver)
{
    HandedOver desk;
    EXPECT_EQ(desk.follows(), QStringLiteral("1201"));
    desk.counter.here->possible.front().ruling.outcome = domain::Outcome::Refuse;
    EXPECT_EQ(desk.follows(), QString()) << "whoever is here may not";
}

// The application that the card came from is done with it too.
TEST(WhatFollows, StandsOnTheOuterCaseToo)
{
    HandedOver desk;
    desk.one.business = domain::Business::Apply;
    EXPECT_EQ(desk.follows(), QString()) << "nothing was handed over";
    desk.one.fields = {{QStringLiteral("collect"), workflows::Nature::Inner, true, false, Json::object()}};
    EXPECT_EQ(desk.follows(), QStringLiteral("1201"));
}

TEST(WhatFollows, IsNothingWhileTheCaseGoesOnOrWhereItWasRefused)
{
    HandedOver desk;
    desk.one.ended->how = QStringLiteral("refused");
    EXPECT_EQ(desk.follows(), QString());
    desk.one.ended.reset();
    EXPECT_EQ(desk.follows(), QString());
}

TEST(WhatFollows, IsNothingOfSomebodyWhoIsNotHere)
{
    HandedOver desk;
    desk.one.person->document =
        Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"440783198705239028"));
    EXPECT_EQ(desk.follows(), QString());
}

// What the rules say to it is asked anew: they knew of no card in his hands before.
TEST(WhatFollows, IsAskedOfTheProvinceOnce)
{
    HandedOver desk;
    desk.step.came({pages::paper, outer});
    EXPECT_EQ(desk.counter.asked, QStringList{QStringLiteral("refreshPerson")});
    desk.one.ended.reset();
    desk.step.came({pages::paper, outer});
    EXPECT_EQ(desk.counter.asked.size(), 1);
}

}  // namespace
}  // namespace kapok::ui
