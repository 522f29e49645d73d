// Esc goes back to where one was, from every list and every page, and never loses a person (ui.md "Hands and eyes").
#include "ui/kit/way.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const domain::CaseId one{QStringLiteral("one")}, other{QStringLiteral("other")};

Way atAPerson()
{
    Way way;
    way.begin({pages::home});
    way.open({pages::person});
    return way;
}

TEST(Way, LeadsBackFromEveryPageToThePersonWhoIsOpen)
{
    for (const Page page : {pages::worklist, pages::outbox, pages::approval, pages::stock, pages::reports,
                            pages::dayEnd, pages::reader, pages::card}) {
        Way way = atAPerson();
        way.open({page});
        way.back();
        EXPECT_EQ(way.page(), pages::person) << nameOf(page).toStdString();
    }
}

TEST(Way, LeadsFromACaseOfAListBackToThatListAndThenToThePerson)
{
    Way way = atAPerson();
    way.open({pages::worklist});
    way.open({pages::step, other});
    way.open({pages::paper, other});
    way.back();
    EXPECT_EQ(way.top(), (Place{pages::step, other}));
    way.back();
    EXPECT_EQ(way.page(), pages::worklist);
    way.back();
    EXPECT_EQ(way.page(), pages::person);
}

TEST(Way, KeepsTheCaseThatLiesBelowAListInHand)
{
    Way way = atAPerson();
    way.open({pages::step, one});
    way.open({pages::outbox});
    EXPECT_EQ(way.caseInHand(), one);
    way.open({pages::step, other});
    EXPECT_EQ(way.caseInHand(), other);
    way.back();
    way.back();
    EXPECT_EQ(way.top(), (Place{pages::step, one}));
}

TEST(Way, FindsAPlaceThatLiesBelowInsteadOfLayingItOnTopOnceMore)
{
    Way way = atAPerson();
    way.open({pages::outbox});
    way.open({pages::worklist});
    way.open({pages::outbox});
    way.back();
    EXPECT_EQ(way.page(), pages::person);
}

TEST(Way, HasNothingBelowHome)
{
    Way way;
    way.begin({pages::home});
    way.back();
    EXPECT_EQ(way.page(), pages::home);
    EXPECT_FALSE(way.caseInHand());
}

TEST(Way, TellsWhichPlaceWasLeftEvenWhereItLeadsToTheSameOne)
{
    Way way = atAPerson();
    std::vector<Page> left;
    way.whenMoved([&](const Place& from) { left.push_back(from.page); });
    way.open({pages::person});
    way.backTo(pages::worklist);  // there is none
    way.back();
    EXPECT_EQ(left, (std::vector{pages::person, pages::person}));
}

}  // namespace
}  // namespace kapok::ui
