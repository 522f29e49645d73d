#include "tests/ui/faces.h"

#include "ui/day_end/day_end_page.h"
#include "ui/devices/facts_page.h"
#include "ui/exercises/exercise_presenter.h"
#include "ui/handbook/handbook_page.h"
#include "ui/home/home_page.h"
#include "ui/lists/list_page.h"
#include "ui/messages/messages_presenter.h"
#include "ui/outlet/outlet_presenter.h"
#include "ui/paper/paper_page.h"
#include "ui/person/person_page.h"
#include "ui/reports/reports_page.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/step_page.h"
#include "ui/stock/stock_page.h"
#include "ui/sync/sync_presenter.h"

namespace kapok::ui {
namespace {

template <StepPageView (*sample)(Language)>
void step(Stage& stage)
{
    stage.step().present(sample(stage.language()));
}

template <PersonPageView (*sample)(Language)>
void person(Stage& stage)
{
    stage.on<PersonPage>(pages::person).present(sample(stage.language()));
}

template <ListPageView (*sample)(Language)>
void messages(Stage& stage)
{
    stage.on<ListPage>(pages::messages).present(sample(stage.language()));
}

template <QuestionView::Kind kind>
void question(Stage& stage)
{
    stage.step().present(samples::withQuestion(stage.language(), kind));
}

template <HandbookPageView (*sample)(Language)>
void handbook(Stage& stage)
{
    stage.on<HandbookPage>(pages::handbook).present(sample(stage.language()));
}

template <ReportsPageView (*sample)(Language)>
void reports(Stage& stage)
{
    stage.on<ReportsPage>(pages::reports).present(sample(stage.language()));
}

template <StockPageView (*sample)(Language)>
void stock(Stage& stage)
{
    stage.on<StockPage>(pages::stock).present(sample(stage.language()));
}
template <DayEndPageView (*sample)(Language)>
void dayEnd(Stage& stage)
{
    stage.on<DayEndPage>(pages::dayEnd).present(sample(stage.language()));
}

void asItComes(Stage&) {}

void inside(Stage& stage)
{
    stage.window.present(samples::inside(stage.language()));
    stage.step().present(samples::inner(stage.language()));
}

}  // namespace

const std::vector<Scene>& faces()
{
    using Kind = QuestionView::Kind;
    static const std::vector<Scene> all{
        {"sign-in", pages::signIn, asItComes},
        {"sign-in-wrong-password", pages::signIn,
         [](Stage& stage) { stage.on<SignInPage>(pages::signIn).present(samples::wrongPassword(stage.language())); }},
        {"home", pages::home, asItComes},
        {"person", pages::person, person<samples::person>},
        {"person-not-begun", pages::person, person<samples::notBegun>},
        {"person-under-way", pages::person, person<samples::underWay>},
        {"step", pages::step, step<samples::step>},
        {"step-waiting", pages::step, step<samples::waiting>},
        {"step-in-doubt", pages::step, step<samples::inDoubt>},
        {"step-irreversible", pages::step, step<samples::irreversible>},
        {"step-review", pages::step, step<samples::review>},
        {"step-signing", pages::step, step<samples::signing>},
        {"step-signed", pages::step, step<samples::hasSigned>},
        {"step-fee", pages::step, step<samples::fee>},
        {"step-cards", pages::step, step<samples::cards>},
        {"step-done", pages::step, step<samples::done>},
        {"issue", pages::step, step<samples::making>},
        {"second-person", pages::step, step<samples::approving>},
        {"second-person-again", pages::step, step<samples::approvingAgain>},
        {"step-inner", pages::step, inside},
        {"question-several", pages::step, question<Kind::Several>},
        {"question-text", pages::step, question<Kind::Text>},
        {"question-date", pages::step, question<Kind::Date>},
        {"question-money", pages::step, question<Kind::Money>},
        {"question-yes-no", pages::step, question<Kind::YesNo>},
        {"question-list", pages::step, question<Kind::List>},
        {"question-pin", pages::step, question<Kind::PinPad>},
        {"question-pin-at-reader", pages::step, step<samples::pinAtReader>},
        {"question-papers-missing", pages::step, step<samples::missingPapers>},
        {"question-consent", pages::step, step<samples::consent>},
        {"home-auditor", pages::home,
         [](Stage& stage) { stage.on<HomePage>(pages::home).present(samples::homeOfAuditor(stage.language())); }},
        {"take-card", pages::home, [](Stage& stage) { stage.window.present(samples::takingCard(stage.language())); }},
        {"paper", pages::paper, asItComes},
        {"paper-reprint", pages::paper,
         [](Stage& stage) { stage.on<PaperPage>(pages::paper).present(samples::reprinting(stage.language())); }},
        {"worklist", pages::worklist, asItComes},
        {"outbox", pages::outbox, asItComes},
        {"outbox-empty", pages::outbox,
         [](Stage& stage) { stage.on<ListPage>(pages::outbox).present(samples::emptyList(stage.language())); }},
        {"sync", pages::sync, asItComes},
        {"outlet", pages::outlet, asItComes},
        {"outlet-not-asked", pages::outlet,
         [](Stage& stage) { stage.on<ListPage>(pages::outlet).present(samples::desksNotAsked(stage.language())); }},
        {"messages", pages::messages, asItComes},
        {"messages-none", pages::messages, messages<samples::noMessages>},
        {"messages-received", pages::messages, messages<samples::received>},
        {"stock", pages::stock, asItComes},
        {"stock-nothing", pages::stock, stock<samples::stockNothing>},
        {"exercises", pages::exercise, asItComes},
        {"day-end", pages::dayEnd, asItComes},
        {"day-end-differs", pages::dayEnd, dayEnd<samples::dayEndDiffers>},
        {"day-end-closed", pages::dayEnd, dayEnd<samples::dayEndClosed>},
        {"reader", pages::reader, asItComes},
        {"card", pages::card, asItComes},
        {"card-none", pages::card,
         [](Stage& stage) { stage.on<FactsPage>(pages::card).present(samples::noCard(stage.language())); }},
        {"face", pages::face, asItComes},
        {"handbook", pages::handbook, asItComes},
        {"handbook-nothing", pages::handbook, handbook<samples::handbookNothing>},
        {"handbook-printed", pages::handbook, handbook<samples::handbookPrinted>},
        {"directory", pages::directory, asItComes},
        {"reports", pages::reports, asItComes},
        {"reports-written", pages::reports, reports<samples::reportsWritten>},
        {"reports-nothing", pages::reports, reports<samples::reportsNothing>},
        {"reports-counting", pages::reports, reports<samples::reportsCounting>}};
    return all;
}

void bring(Stage& stage, const Scene& face)
{
    stage.fill();
    stage.window.present(samples::frame(stage.language(), !(face.page == pages::signIn)));
    face.show(stage);
    stage.window.showPage(face.page);
    stage.settle();
}

}  // namespace kapok::ui
