#include "ui/shell/presenter.h"

#include "ui/day_end/day_end_page.h"
#include "ui/day_end/day_end_presenter.h"
#include "ui/devices/facts_page.h"
#include "ui/home/home_page.h"
#include "ui/home/home_presenter.h"
#include "ui/lists/list_page.h"
#include "ui/lists/list_presenter.h"
#include "ui/paper/paper_page.h"
#include "ui/paper/paper_presenter.h"
#include "ui/person/person_page.h"
#include "ui/person/person_presenter.h"
#include "ui/shell/frame_presenter.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/sign_in/sign_in_presenter.h"
#include "ui/step/step_page.h"

#include <QMetaObject>

#include <algorithm>

namespace kapok::ui {
namespace {

// True where nothing was answered that the person page did not know: it spoke of the holder himself.
bool asHeCame(const desk::Case& one)
{
    for (const workflows::FieldState& field : one.record().fields())
        if (field.filled && field.value != Json("holder")) return false;
    return true;
}

}  // namespace

Presenter::Presenter(desk::Counter& counter, MainWindow& window, Translation& translation, const Dictionary& dictionary,
                     const domain::Directory& directory)
    : m_counter(counter),
      m_window(window),
      m_translation(translation),
      m_phrases(dictionary, directory),
      m_chip(failure(Error::Kind::Unavailable, words("view.nothing_read_yet")))
{
}

void Presenter::start()
{
    m_phrases.speak(m_translation.language());
    QObject::connect(&m_window, &MainWindow::intended, &m_window, [this](const Intent& intent) { obey(intent); });
    m_counter.whenChanged([this] { refreshSoon(); });
    show(Page::SignIn);
}

void Presenter::note(DeskNote note)
{
    m_note = std::move(note);
    refreshSoon();
}

// However often something changes, the window is filled once a turn of the event loop.
void Presenter::refreshSoon()
{
    if (std::exchange(m_refreshing, true)) return;
    QMetaObject::invokeMethod(
        &m_window,
        [this] {
            m_refreshing = false;
            refresh();
            if (waitsForCard()) lookAtReaders();
        },
        Qt::QueuedConnection);
}

// Filled before it is shown: the focus goes to a list that has its rows already.
void Presenter::show(Page page)
{
    fill(page);
    m_window.showPage(page);
}

QString Presenter::codeAt(Page page) const
{
    switch (page) {
    case Page::Stock: return domain::codeOf(domain::Business::Stock);
    case Page::Approval: return domain::codeOf(domain::Business::Approvals);
    case Page::DayEnd: return domain::codeOf(domain::Business::DayEnd);
    case Page::Step:
    case Page::Paper: break;
    default: return {};
    }
    const desk::Case* one = current();
    return one ? domain::codeOf(one->business()) : QString();
}

void Presenter::fill(Page page)
{
    m_window.present(frame(m_phrases, m_counter, m_note, int(m_readers.size()), codeAt(page)));
    switch (page) {
    case Page::SignIn: m_window.signIn().present(signInPage(m_phrases, m_counter, m_note, m_readers, m_problem)); break;
    case Page::Home:
        m_window.home().present(homePage(m_phrases, m_counter, m_note, m_readers, m_problem, m_asking));
        break;
    case Page::Person: presentPerson(); break;
    case Page::Step: presentStep(); break;
    case Page::Paper: presentPaper(); break;
    case Page::Worklist: presentDayList(); break;
    case Page::Outbox:
        m_window.list(Page::Outbox)
            .present(workPage(m_phrases, m_counter.outbox(), "view.outbox", "view.outbox_empty", {}));
        break;
    case Page::Approval: m_window.list(Page::Approval).present(approvalPage(m_phrases, m_counter, m_problem)); break;
    case Page::Stock: m_window.list(Page::Stock).present(stockPage(m_phrases)); break;
    case Page::DayEnd: m_window.dayEnd().present(dayEndPage(m_phrases, m_counter)); break;
    case Page::Reader: m_window.reader().present(readerPage(m_phrases, m_readers)); break;
    case Page::Card: m_window.card().present(cardPage(m_phrases, m_chip)); break;
    default: break;
    }
}

// Which cases there are was asked once; where they stand now is known here.
void Presenter::presentDayList()
{
    if (!m_dayList) return;
    for (desk::WorkItem& item : m_dayList->items)
        if (const desk::Case* one = m_counter.runner().find(item.id)) item = workItemOf(*one, m_counter.runner());
    ListPageView view = workPage(m_phrases, m_dayList->items, "view.worklist", "view.worklist_empty", {});
    if (m_dayList->problem) view.remark = view.empty = m_phrases.say(m_dayList->problem->happened);
    m_window.list(Page::Worklist).present(view);
}

void Presenter::presentPerson()
{
    const auto* person = m_counter.person();
    if (!person) return;
    PersonPageView view = personPage(m_phrases, *person, m_counter.place());
    view.current = std::exchange(m_pointAt, {});
    if (m_notBegun) view.notice = notBegun(m_phrases, *person, m_notBegun->business, m_notBegun->error);
    m_window.person().present(view);
}

bool Presenter::isOfPersonHere(const desk::Case& one) const
{
    const auto* person = m_counter.person();
    const auto visited = domain::personOf(one.record().opening()["visit"]["person"]);
    return person && visited && visited->document == person->visit.person->document;
}

void Presenter::presentStep()
{
    const desk::Case* one = current();
    if (!one) return;
    const desk::Standing standing = m_counter.runner().standing(*one);
    const StepContext context{m_phrases, m_counter, *one, standing, m_working, m_workingSince};
    StepPageView view = stepPage(context);
    // A case opened from a list may be another person's than the one who stands here.
    if (isOfPersonHere(*one)) view.strip = personStrip(m_phrases, *m_counter.person(), m_counter.place());
    else if (const auto visited = domain::personOf(one->record().opening()["visit"]["person"]))
        view.strip = absentStrip(m_phrases, *visited);
    if (m_trouble)  // what was tried last, before what has stood there longer
        view.notice = NoticeView{.happened = m_phrases.say(m_trouble->error.happened),
                                 .saved = m_phrases.say(m_trouble->saved),
                                 .next = m_phrases.say(m_trouble->next),
                                 .remark = {},
                                 .detail = m_trouble->error.detail,
                                 .askAgain = false,
                                 .events = {},
                                 .readAloud = {}};
    // Until the case has a ruling of its own, the side says what the person page said of this business.
    if (view.side.readAloud.isEmpty() && isOfPersonHere(*one) && asHeCame(*one)) {
        const auto& all = m_counter.person()->possible;
        const auto said = std::ranges::find(all, one->business(), &desk::Possibility::business);
        if (said != all.end()) {
            const auto next = std::exchange(view.side.next, {});
            view.side = sideOf(m_phrases, one->business(), said->ruling);
            view.side.next = next;
        }
    }
    m_window.step().present(view);
    m_window.step().presentSecondPerson(m_working ? std::nullopt : secondPerson(context, m_problem));
}

void Presenter::presentPaper()
{
    const desk::Case* one = current();
    if (m_papersToShow.empty() || !one) return;
    const auto& [field, sheet] = m_papersToShow.front();
    const desk::StateWord state = m_counter.runner().stateOf(*one);
    const QString shown =
        QStringList{one->id.text, field,        QString::number(m_copy), QString::number(m_phrases.chinese()),
                    m_problem,    nameOf(state)}
            .join(u'/');
    if (std::exchange(m_paperShown, shown) == shown) return;
    PaperPageView view = paperPage(m_phrases, *one, field, sheet, m_copy, m_counter.place(), m_note.training);
    view.state = stateOf(state);
    if (!m_problem.isEmpty()) view.remark = m_problem;
    m_window.paper().present(view);
}

bool Presenter::waitsForCard() const
{
    const desk::Case* one = current();
    return one && !m_working && m_window.page() == Page::Step &&
           m_counter.runner().standing(*one).waitsFor == desk::WaitsFor::Card;
}

void Presenter::rememberSheets()
{
    for (const auto& [id, one] : m_counter.runner().cases())
        for (const auto& [field, sheet] : printedSheets(one)) m_sheetsSeen[id.text + field] = sheet;
}

void Presenter::arrived(const domain::CaseId& id, const Expected<desk::Standing>& standing)
{
    if (m_case == id) return turn(standing);
    m_working = false;
    refresh();
}

void Presenter::turn(const Expected<desk::Standing>& standing)
{
    m_working = false;
    m_trouble.reset();
    m_notBegun.reset();
    m_copy = 1;
    if (!standing) {
        const desk::Case* tried = current();
        const desk::StateWord state = tried ? m_counter.runner().stateOf(*tried) : desk::StateWord::Draft;
        const bool out = state == desk::StateWord::Recorded || state == desk::StateWord::InDoubt;
        m_trouble = Notice{standing.error(), words(out ? "notice.saved_in_outbox" : "notice.saved_as_draft"),
                           words("notice.next_as_said")};
        m_problem = m_phrases.say(standing.error().happened);
        if (!m_case) {
            refresh();
            return;
        }
    } else {
        m_problem.clear();
        // Inside a case of its own the form shows that one.
        m_case = standing->inner ? *standing->inner : standing->id;
        if (const desk::Case* one = current()) {
            for (const auto& [field, sheet] : printedSheets(*one)) {
                const QString key = one->id.text + field;
                if (m_sheetsSeen.contains(key) && m_sheetsSeen[key] == sheet) continue;
                m_sheetsSeen[key] = sheet;
                m_papersToShow.emplace_back(field, sheet);
            }
        }
    }
    show(m_papersToShow.empty() ? Page::Step : Page::Paper);
}

}  // namespace kapok::ui
