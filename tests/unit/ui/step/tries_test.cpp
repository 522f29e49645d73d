// How often a PIN may still be tried is said once on a page, as the chip said it last (C04, pitfalls.md P22).
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/asking.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct AtThePad : Desk {
    AtThePad()
    {
        counter.readers = {desk::ReaderState{.cardPresent = true}};
        work.readers = counter.readers;
        view.id = view.standing.id = domain::CaseId{QStringLiteral("one")};
        workflows::Step& step = view.standing.step;
        step.kind = workflows::StepKind::WriteChip;
        step.fills = QStringLiteral("pin");
        step.question.text = words("question.pin_change", {{"left", QStringLiteral("6")}});
        step.question.input = QStringLiteral("pin");
    }
    QString title() const { return questionOf(StepContext{work, view})->title; }
    void wentWrong(const Words& happened)
    {
        view.standing.notice = Notice{Error{Error::Kind::Refused, happened, {}}, {}, {}};
    }

    desk::CaseView view;
};

TEST(Tries, AreThoseThatTheChipHasLeft)
{
    AtThePad desk;
    EXPECT_TRUE(desk.title().contains(u'6')) << qPrintable(desk.title());
    desk.wentWrong(words("error.pin_wrong", {{"left", QStringLiteral("4")}}));
    EXPECT_TRUE(desk.title().contains(u'4')) << qPrintable(desk.title());
    EXPECT_FALSE(desk.title().contains(u'6')) << qPrintable(desk.title());
}

// What went wrong and has nothing to do with tries leaves them as they were.
TEST(Tries, StandWhereNothingWasTried)
{
    AtThePad desk;
    desk.wentWrong(words("error.card_none"));
    EXPECT_TRUE(desk.title().contains(u'6')) << qPrintable(desk.title());
}

}  // namespace
}  // namespace kapok::ui
