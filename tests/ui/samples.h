// The invented citizens of the reference pictures (ui/*.png), as views; in either language.
#pragma once

#include "ui/citizen/citizen_view.h"
#include "ui/day_end/day_end_view.h"
#include "ui/face/face_view.h"
#include "ui/handbook/handbook_view.h"
#include "ui/lists/list_view.h"
#include "ui/paper/paper_view.h"
#include "ui/reports/reports_view.h"
#include "ui/shell/frame_view.h"
#include "ui/sign_in/sign_in_view.h"
#include "ui/step/step_view.h"
#include "ui/stock/stock_view.h"

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
FrameView inside(Language language);      ///< 17
FrameView locked(Language language);      ///< nobody pressed a key; a try to come back was wrong
FrameView takingCard(Language language);  ///< 18: a card lies there still
SignInPageView signIn(Language language);
SignInPageView wrongPassword(Language language);
HomePageView home(Language language);
HomePageView homeOfAuditor(Language language);
PersonPageView person(Language language);    ///< 02, 03: one card lost, one in production elsewhere
PersonPageView underWay(Language language);  ///< 13: a draft, and a business that is being begun
PersonPageView notBegun(Language language);  ///< a business did not begin, and why
StepPageView step(Language language);        ///< 04: the fifth question of a loss replacement
StepPageView withQuestion(Language language, QuestionView::Kind kind);
StepPageView pinAtReader(Language language);
StepPageView missingPapers(Language language);  ///< 14: Enter was pressed too early
StepPageView consent(Language language);        ///< each line is ticked while it is read aloud
StepPageView waiting(Language language);
StepPageView inDoubt(Language language);  ///< 07
StepPageView review(Language language);   ///< 15
StepPageView irreversible(Language language);
StepPageView signing(Language language);    ///< the citizen reads his own screen
StepPageView hasSigned(Language language);  ///< 15, at its side
CitizenView citizenGreeted(Language language);
CitizenView citizenChecks(Language language);    ///< 11, 15b
CitizenView citizenConsents(Language language);  ///< the longest that is signed
CitizenView citizenPays(Language language);
CitizenView citizenTakesAlong(Language language);
StepPageView fee(Language language);    ///< 16
StepPageView cards(Language language);  ///< 05: side by side
StepPageView inner(Language language);  ///< 17
StepPageView done(Language language);
StepPageView making(Language language);  ///< 08: order beside chip
FacePageView face(Language language);    ///< the name was moved, and is not kept yet
SecondPersonView secondPerson(Language language);
StepPageView approving(Language language);       ///< 06: the second person over the step
StepPageView approvingAgain(Language language);  ///< his password was wrong
ListPageView worklist(Language language);
ListPageView outbox(Language language);
ListPageView emptyList(Language language);
HandbookPageView handbook(Language language);         ///< opened at what a page cites
HandbookPageView handbookNothing(Language language);  ///< nothing speaks of what is sought
HandbookPageView handbookPrinted(Language language);
ListPageView directory(Language language);
StockPageView stock(Language language);             ///< 21, a move being entered
StockPageView stockAgreeing(Language language);     ///< and shown to a second person
StockPageView stockNothing(Language language);      ///< before the first delivery
ReportsPageView reports(Language language);         ///< 24
ReportsPageView reportsWritten(Language language);  ///< of a month that is over
ReportsPageView reportsNothing(Language language);  ///< and a day that is none
ReportsPageView reportsCounting(Language language);
ListPageView inStep(Language language);
ListPageView allDesks(Language language);     ///< 09: two wait for a second person, one of them elsewhere
ListPageView desksNotAsked(Language language);  ///< nobody could be asked, which is not none
ListPageView messages(Language language);    ///< one of each state
ListPageView noMessages(Language language);  ///< none failed
ListPageView exercises(Language language);   ///< of an instructor; one was done
ListPageView received(Language language);    ///< on the telephones of the practice world
FactsPageView devices(Language language);
FactsPageView card(Language language);
FactsPageView noCard(Language language);
DayEndPageView dayEnd(Language language);          ///< 20: being counted
DayEndPageView dayEndDiffers(Language language);   ///< counted, and one figure differs
DayEndPageView dayEndClosed(Language language);    ///< 20b
DayEndPageView dayEndAgreeing(Language language);  ///< the count is shown to a second person
PaperPageView paper(Language language);            ///< drawn from the words of resources/words
PaperPageView reprinting(Language language);       ///< the second time: a second person agrees

}  // namespace kapok::ui::samples
