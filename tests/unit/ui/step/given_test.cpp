// What was answered so far, each answer under a name of its own.
#include "tests/unit/ui/step/at_a_step.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

// P3.1: an agent stands here, and a guardian is on the telephone: two rows, and each says of whom it speaks.
TEST(Answers, TellWhoCallsFromWhoIsHere)
{
    AtAStep desk;
    desk::CaseView& one = desk.counter.cases.at(outer);
    one.present.who = QStringLiteral("agent");
    one.fields = {{QStringLiteral("who"), workflows::Nature::Answer, true, false, Json("guardian")}};
    one.filled = {{QStringLiteral("who"), {}}};
    const auto answers = desk.step.view().answers;
    ASSERT_EQ(answers.size(), 2);
    EXPECT_EQ(answers[0].label, desk.work.phrases.field(QStringLiteral("who")));
    EXPECT_EQ(answers[1].label, desk.work.phrases.say("view.who_calls"));
    EXPECT_NE(answers[0].label, answers[1].label);
}

}  // namespace
}  // namespace kapok::ui
