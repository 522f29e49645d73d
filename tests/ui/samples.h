// The invented citizens of the reference pictures (ui/*.png), as views; in either language.
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/lists/list_view.h"
#include "ui/paper/paper_view.h"
#include "ui/shell/frame_view.h"
#include "ui/sign_in/sign_in_view.h"
#include "ui/step/step_view.h"

#include "base/words.h"

namespace kapok::ui::samples {

/// The words of one language.
struct Say {
    Language language;
    QString operator()(const char* zh, const char* en) const
    {
        return QString::fromUtf8(language == Language::Chinese ? zh : en);
    }
};

FrameView frame(Language language, bool signedIn);
SignInPageView signIn(Language language);
HomePageView home(Language language);
PersonPageView person(Language language);  ///< 02, 03: one card lost, one in production elsewhere
StepPageView step(Language language);      ///< 04: the fifth question of a loss replacement
StepPageView withQuestion(Language language, QuestionView::Kind kind);
StepPageView waiting(Language language);
StepPageView inDoubt(Language language);  ///< 07
StepPageView irreversible(Language language);
StepPageView done(Language language);
SecondPersonView secondPerson(Language language);
StepPageView approving(Language language);  ///< 06: the second person over the step
ListPageView worklist(Language language);
ListPageView outbox(Language language);
FactsPageView devices(Language language);
FactsPageView card(Language language);
DayEndPageView dayEnd(Language language);
PaperPageView paper(Language language);  ///< drawn from the words of resources/words

}  // namespace kapok::ui::samples
