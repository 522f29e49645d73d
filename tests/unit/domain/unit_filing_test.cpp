// The seven arrows of a unit's filing (A09; P1.1(3); rules.md §1).
#include "domain/unit_filing.h"

#include <gtest/gtest.h>

#include <array>

namespace kapok::domain {
namespace {

using enum FilingArrow;

// The line of rules.md §1, in its order.
constexpr std::array inOrder{Received, SealChecked, Confirmed, Scanned, Sent, CentreConfirmed, Open};

const QString unitName = QString::fromUtf8("恒泰电子（江门）有限公司");

FilingMark markOf(FilingArrow arrow)
{
    FilingMark mark{.arrow = arrow, .evidence = QStringLiteral("2021-0708")};
    if (arrow == Sent) mark.route = FilingRoute::Mailbox;
    return mark;
}

UnitFiling filingUpTo(std::size_t count)
{
    UnitFiling filing(unitName);
    for (std::size_t i = 0; i < count; ++i)
        filing.add({.mark = markOf(inOrder[i]), .day = QDate(2021, 7, 8), .at = {}, .by = QStringLiteral("0101")});
    return filing;
}

// A09: none is gone before the one above it, and only behind the last the unit may apply.
TEST(UnitFiling, GoesItsArrowsInOrder)
{
    for (std::size_t gone = 0; gone <= inOrder.size(); ++gone) {
        const UnitFiling filing = filingUpTo(gone);
        EXPECT_EQ(filing.mayApply(), gone == inOrder.size()) << gone;
        for (std::size_t wanted = 1; wanted < inOrder.size(); ++wanted)
            EXPECT_EQ(filing.fits(inOrder[wanted]).has_value(), wanted == gone) << gone << " then " << wanted;
    }
}

TEST(UnitFiling, SaysWhichArrowIsNext)
{
    const auto refused = filingUpTo(2).fits(Sent);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_EQ(refused.error().happened.id, QStringLiteral("filing.next.confirmed"));
    EXPECT_EQ(refused.error().happened.values.at(QStringLiteral("unit")), unitName);
    EXPECT_EQ(filingUpTo(7).fits(Open).error().happened.id, QStringLiteral("filing.is_open"));
    EXPECT_TRUE(filingUpTo(7).awaits().empty());
}

// The seal was wrong, the centre sent it back, or the unit has another agent: all that rests on the old form is gone.
TEST(UnitFiling, BeginsAnewWithANewForm)
{
    for (std::size_t gone = 0; gone <= inOrder.size(); ++gone) {
        UnitFiling filing = filingUpTo(gone);
        ASSERT_TRUE(filing.fits(Received)) << gone;
        filing.add({.mark = markOf(Received), .day = QDate(2021, 7, 9), .at = {}, .by = QStringLiteral("0102")});
        EXPECT_EQ(filing.steps().size(), 1u);
        EXPECT_EQ(filing.next(), SealChecked);
    }
}

// rules.md §1: each arrow needs evidence; what is sent goes by the branch or by mailbox.
TEST(FilingMark, NeedsItsEvidenceAndItsRoute)
{
    for (const FilingArrow arrow : inOrder) {
        EXPECT_TRUE(markOf(arrow).fits()) << wordOf(arrow).toStdString();
        FilingMark unproven = markOf(arrow);
        unproven.evidence = QStringLiteral("  ");
        EXPECT_EQ(unproven.fits().error().happened.id, QStringLiteral("filing.no_evidence"));
        FilingMark otherRoute = markOf(arrow);
        if (otherRoute.route) otherRoute.route.reset();
        else otherRoute.route = FilingRoute::Branch;
        EXPECT_EQ(otherRoute.fits().error().happened.id, QStringLiteral("filing.wrong_route"));
    }
    FilingMark endless = markOf(Scanned);
    endless.evidence = QString(201, u'1');
    EXPECT_FALSE(endless.fits());
}

TEST(FilingMark, IsReadAsItIsKept)
{
    for (const FilingArrow arrow : inOrder) EXPECT_EQ(FilingMark::fromJson(markOf(arrow).toJson()), markOf(arrow));
    for (const Json& wrong :
         {Json::object(), Json{{"arrow", "stamped"}, {"evidence", "1"}}, Json{{"arrow", "scanned"}, {"evidence", ""}},
          Json{{"arrow", "sent"}, {"evidence", "1"}}, Json{{"arrow", "sent"}, {"evidence", "1"}, {"route", "pigeon"}}})
        EXPECT_FALSE(FilingMark::fromJson(wrong)) << wrong.dump();
}

TEST(UnitFiling, IsOfAUnitWithAName)
{
    EXPECT_EQ(unitNamed(u' ' + unitName + u' ').value(), unitName);
    EXPECT_FALSE(unitNamed(QStringLiteral("  ")));
    EXPECT_FALSE(unitNamed(QString(201, u'a')));
}

}  // namespace
}  // namespace kapok::domain
