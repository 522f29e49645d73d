// What each intent of the window leads to.
#include "ui/lists/list_presenter.h"
#include "ui/shell/presenter.h"

#include "ui/step/step_page.h"

#include <algorithm>

namespace kapok::ui {

using desk::WaitsFor;

namespace {

template <class... Cases>
struct OneOf : Cases... {
    using Cases::operator()...;
};

bool isCode(const QString& typed) { return typed.size() == 4 && domain::businessOfCode(typed).has_value(); }

}  // namespace

void Presenter::obey(const Intent& intent)
{
    const auto none = [](const auto&) {};
    std::visit(OneOf{
                   none,
                   [this](const intent::SignIn& wanted) { signIn(wanted); },
                   [this](const intent::SignOut&) {
                       m_case.reset();
                       [](Presenter* self) -> Task<> {
                           const auto done = co_await self->m_counter.signOut();
                           if (!done) self->m_problem = self->m_phrases.say(done.error().happened);
                           self->show(Page::SignIn);
                       }(this);
                   },
                   [this](const intent::OpenPerson& wanted) { openPerson(wanted.typed); },
                   [this](const intent::OpenCode& wanted) { openCode(wanted.code); },
                   [this](const intent::Start& wanted) { startBusiness(wanted.code); },
                   [this](const intent::ChooseCard& wanted) { m_counter.selectCard(wanted.ref); },
                   [this](const intent::Print&) { print(); },
                   [this](const intent::Answer& given) { answer(given); },
                   [this](const intent::GoOn&) { goOn(); },
                   [this](const intent::Withdraw&) { withdraw(); },
                   [this](const intent::Back&) { back(); },
                   [this](const intent::Previous&) { previous(); },
                   [this](const intent::TakeBack& wanted) { takeBack(wanted.field); },
                   [this](const intent::AskAgain&) { askAgain(); },
                   [this](const intent::ReadCard&) { readCard(); },
                   [this](const intent::OpenRow& wanted) { openRow(wanted.id); },
                   [this](const intent::Approve& wanted) { approve(wanted.approver, wanted.password, true); },
                   [this](const intent::Decline& wanted) { approve(wanted.approver, wanted.password, false); },
                   [this](const intent::LeaveApproval&) { back(); },
                   [this](const intent::ShowPage& wanted) {
                       if (wanted.page == Page::Worklist) showDayList();
                       else show(wanted.page);
                   },
                   [this](const intent::LanguageChanged& wanted) {
                       m_phrases.speak(wanted.language);
                       refresh();
                   },
               },
               intent);
}

Task<> Presenter::signIn(intent::SignIn wanted)
{
    m_problem.clear();  // what was said of the last try is not said of this one
    refresh();
    const auto member = co_await m_counter.signIn(wanted.teller, wanted.password->copy());
    wanted.password->wipe();
    m_problem = member ? QString() : m_phrases.say(member.error().happened);
    m_case.reset();
    show(member ? Page::Home : Page::SignIn);
}

Task<> Presenter::openPerson(QString typed)
{
    // One at a time: the answer to an earlier number must not open the wrong person.
    if (m_asking) co_return;
    m_problem.clear();
    m_notBegun.reset();
    m_asking = true;
    refresh();
    const auto opened = co_await m_counter.openPerson(typed);
    m_asking = false;
    m_case.reset();
    m_papersToShow.clear();
    if (!opened) m_problem = m_phrases.say(opened.error().happened);
    show(opened ? Page::Person : Page::Home);
}

Task<> Presenter::openCode(QString code)
{
    if (!isCode(code)) co_return;
    switch (*domain::businessOfCode(code)) {
    case domain::Business::Approvals: co_return show(Page::Approval);
    case domain::Business::DayEnd: co_return show(Page::DayEnd);
    case domain::Business::Stock: co_return show(Page::Stock);
    default: break;
    }
    co_await startBusiness(code);
}

Task<> Presenter::startBusiness(QString code)
{
    if (!m_counter.person()) {
        m_problem = m_phrases.say("view.person_first");
        show(Page::Home);
        co_return;
    }
    m_case.reset();
    m_papersToShow.clear();
    rememberSheets();
    const auto standing = co_await m_counter.startBusiness(*domain::businessOfCode(code));
    if (!standing) {
        m_notBegun = NotBegun{*domain::businessOfCode(code), standing.error()};
        m_pointAt = code;  // the side explains the row
        show(Page::Person);
        co_return;
    }
    turn(standing);
}

Task<> Presenter::answer(intent::Answer given)
{
    const desk::Case* one = current();
    if (!one || m_working) co_return;
    const domain::CaseId id = one->id;
    begin();
    if (auto* pins = std::get_if<std::shared_ptr<PinEntry>>(&given.value)) {
        const auto entry = *pins;
        const auto standing = co_await m_counter.writePin(id, entry->old.copy(), entry->fresh.copy());
        entry->old.wipe();
        entry->fresh.wipe();
        arrived(id, standing);
        co_return;
    }
    const Json value = answerInJson(one->next(), given.value);
    const auto standing = co_await m_counter.answer(id, given.field, value);
    arrived(id, standing);
}

Task<> Presenter::takeBack(QString field)
{
    if (!m_case || m_working) co_return;
    const domain::CaseId id = *m_case;
    const auto standing = co_await m_counter.takeBack(id, field);
    arrived(id, standing);
}

void Presenter::previous()
{
    const desk::Case* one = current();
    if (!one) return;
    const auto fields = one->record().fields();
    for (auto filled = one->filled.rbegin(); filled != one->filled.rend(); ++filled) {
        const auto field = std::ranges::find(fields, filled->field, &workflows::FieldState::name);
        if (field != fields.end() && field->nature == workflows::Nature::Answer) {
            takeBack(field->name);
            return;
        }
    }
}

Task<> Presenter::withdraw()
{
    const desk::Case* one = current();
    if (!one || m_working) co_return;
    const domain::CaseId id = one->id;
    const bool pad = one->next().kind == workflows::StepKind::WriteChip;
    begin();
    const auto standing = pad ? co_await m_counter.leavePin(id) : co_await m_counter.breakOff(id);
    arrived(id, standing);
}

Task<> Presenter::goOn()
{
    if (m_window.page() == Page::Paper) {
        if (!m_papersToShow.empty()) m_papersToShow.erase(m_papersToShow.begin());
        m_copy = 1;
        m_problem.clear();
        show(m_papersToShow.empty() ? (current() ? Page::Step : Page::Home) : Page::Paper);
        co_return;
    }
    const desk::Case* one = current();
    if (!one || m_working) co_return;
    if (one->ended) {
        back();
        co_return;
    }
    const domain::CaseId id = one->id;
    begin();
    const auto standing = co_await m_counter.goOn(id);
    arrived(id, standing);
}

Task<> Presenter::askAgain()
{
    const auto done = co_await m_counter.sync();
    if (!done) m_trouble = Notice{done.error(), words("notice.saved_in_outbox"), words("notice.next_is_asked")};
    if (m_window.page() == Page::Step) co_await goOn();
    else refresh();
}

Task<> Presenter::lookAtReaders()
{
    const auto readers = co_await m_counter.readers().list();
    m_readers = readers ? readers->list : std::vector<ports::Reader>{};
    const bool cardIsThere = std::ranges::any_of(m_readers, &ports::Reader::cardPresent);
    refresh();
    // The right card goes on without a key.
    if (cardIsThere && waitsForCard()) co_await goOn();
}

Task<> Presenter::readCard()
{
    const desk::Case* one = current();
    if (m_window.page() == Page::Step && one && m_counter.runner().standing(*one).waitsFor == WaitsFor::Card) {
        co_await goOn();
        co_return;
    }
    const auto chip = co_await m_counter.readers().read({});
    m_chip = chip;
    show(Page::Card);
}

Task<> Presenter::approve(QString approver, Secret password, bool granted)
{
    if (!m_case) co_return;
    const domain::CaseId id = *m_case;
    const auto standing = co_await m_counter.approve(id, approver, password->copy(), granted);
    password->wipe();
    arrived(id, standing);
}

Task<> Presenter::showDayList()
{
    const QDate day = m_counter.businessDay();
    const auto items = co_await m_counter.dayList(day);
    m_dayList.emplace();
    if (items) m_dayList->items = *items;
    else m_dayList->problem = items.error();
    show(Page::Worklist);
}

Task<> Presenter::openRow(QString id)
{
    m_problem.clear();
    if (id.startsWith(lockedRow)) {
        const auto unlocked = co_await m_counter.unlock(id.sliced(lockedRow.size()));
        if (!unlocked) m_problem = m_phrases.say(unlocked.error().happened);
        refresh();
        co_return;
    }
    const domain::CaseId wanted{id};
    m_papersToShow.clear();
    rememberSheets();
    const auto standing = co_await m_counter.takeUp(wanted);
    if (!standing) {
        m_problem = m_phrases.say(standing.error().happened);
        refresh();
        co_return;
    }
    turn(standing);
}

Task<> Presenter::print()
{
    const desk::Case* one = current();
    if (!one || m_working) co_return;
    if (m_window.page() == Page::Step) {
        m_copy = 1;
        for (const auto& sheet : printedSheets(*one)) m_papersToShow.emplace_back(sheet);
        if (!m_papersToShow.empty()) show(Page::Paper);
        co_return;
    }
    if (m_window.page() != Page::Paper || m_papersToShow.empty()) co_return;
    const domain::CaseId id = one->id;
    const QString field = m_papersToShow.front().first;
    m_working = true;
    const auto copy = co_await m_counter.reprint(id, field);
    m_working = false;
    m_problem = copy ? QString() : m_phrases.say(copy.error().happened);
    if (copy) m_copy = *copy;
    refresh();
}

// Back without loss: what was answered is kept as a draft.
void Presenter::back()
{
    m_problem.clear();
    m_trouble.reset();
    m_notBegun.reset();
    m_papersToShow.clear();
    const desk::Case* left = current();
    if (left && isOfPersonHere(*left) && (m_window.page() == Page::Step || m_window.page() == Page::Paper)) {
        m_case.reset();
        show(Page::Person);
        // What has changed there comes when the province says it; the page does not wait for a dead line.
        [](Presenter* self) -> Task<> {
            const auto fresh = co_await self->m_counter.refreshPerson();
            if (!fresh) self->m_problem = self->m_phrases.say(fresh.error().happened);
            self->refresh();
        }(this);
        return;
    }
    m_case.reset();
    if (m_window.page() == Page::Person) m_counter.closePerson();
    show(m_counter.teller() ? Page::Home : Page::SignIn);
}

}  // namespace kapok::ui
