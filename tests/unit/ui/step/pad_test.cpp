// Where a PIN is typed: only once the card lies there, at the reader's own keys where it has some, and with the tries that
// are left said once on a page, as the chip said it last (C04, C12, pitfalls.md P22).
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/asking.h"
#include "ui/step/step_form.h"

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
        view.standing.waitsFor = desk::WaitsFor::Citizen;
    }
    StepPageView page() const { return stepPage(StepContext{work, view}); }
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

// C12: the card is asked for before anybody types a PIN.
TEST(Pad, AsksForTheCardBeforeThePin)
{
    AtThePad desk;
    desk.work.readers.clear();
    EXPECT_FALSE(desk.page().question);
    EXPECT_EQ(desk.page().outcome, desk.work.phrases.say("view.put_card"));
    desk.work.readers = {{.name = QStringLiteral("Reader 1"), .cardPresent = true}};
    ASSERT_TRUE(desk.page().question);
    EXPECT_EQ(desk.page().question->kind, QuestionView::Kind::PinPad);
}

// D2: where the reader has keys of its own, the PIN is typed there; a bank's card in such a reader is not the one.
TEST(Pad, IsTheReadersOwnWhereItHasOne)
{
    AtThePad desk;
    desk::ReaderState reader{.name = QStringLiteral("Reader 1"), .cardPresent = true};
    reader.cardKind = QStringLiteral("social_security");
    desk.work.readers = {reader};
    EXPECT_FALSE(desk.page().question->isAtReader);
    desk.work.readers[0].takesPins = true;
    EXPECT_TRUE(desk.page().question->isAtReader);
    EXPECT_EQ(desk.page().question->hint, desk.work.phrases.say("view.pin_at_reader"));
    desk.work.readers[0].cardKind = QStringLiteral("bank");
    EXPECT_FALSE(desk.page().question->isAtReader);
}

}  // namespace
}  // namespace kapok::ui
