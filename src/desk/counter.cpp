#include "desk/counter.h"

#include "base/uuid7.h"
#include "workflows/enquiries.h"
#include "workflows/walk.h"

#include <algorithm>

namespace kapok::desk {

using workflows::StepKind;

namespace {

Parts watched(Parts parts, WatchedProvince& province)
{
    return {parts.journal,  province,    parts.bank,       parts.readers,   parts.papers,
            parts.messages, parts.clock, parts.randomness, parts.workflows, parts.rules};
}

bool isAnsweredOrder(const workflows::FieldState& field)
{
    return field.filled && field.nature == workflows::Nature::Order;
}

}  // namespace

Counter::Counter(Place place, Parts parts, std::vector<StaffMember> staff, ports::Scheduler& scheduler)
    : m_place(place),
      m_province(parts.province, parts.clock),
      m_journal(parts.journal),
      m_readers(parts.readers),
      m_clock(parts.clock),
      m_randomness(parts.randomness),
      m_scheduler(scheduler),
      m_workflows(parts.workflows),
      m_rules(parts.rules),
      m_runner(std::move(place), watched(parts, m_province)),
      m_signIn(std::move(staff), parts.journal, parts.clock, scheduler),
      m_running(std::make_shared<bool>(false))
{
    m_runner.whenChanged([this](domain::CaseId) { changed(); });
    m_province.whenChanged([this] { changed(); });
    m_readers.whenChanged([this] { changed(); });
}

Counter::~Counter() { stop(); }

void Counter::whenChanged(std::function<void()> tell) { m_tell = std::move(tell); }

void Counter::changed()
{
    if (m_tell) m_tell();
}

Task<Expected<void>> Counter::start()
{
    const auto folded = co_await m_journal.start();
    if (!folded) co_return std::unexpected(folded.error());
    m_day = m_journal.remembered().openDay();
    co_return co_await m_runner.start();
}

// Runs until stop(); a loop that sleeps owns nothing, so that it may be left asleep for ever.
void Counter::keepInStep(std::chrono::milliseconds every)
{
    *m_running = true;
    [](Counter* self, std::shared_ptr<bool> running, std::chrono::milliseconds period) -> Task<> {
        while (*running) {
            const QFuture<void> pause = self->m_scheduler.after(period);
            co_await pause;
            if (!*running) break;
            const auto done = co_await self->m_runner.sync();
            if (*running && done) self->changed();
        }
    }(this, m_running, every);
}

void Counter::stop() { *m_running = false; }

Task<Expected<StaffMember>> Counter::signIn(QString number, SecureBytes password)
{
    if (m_teller) {
        const auto left = co_await signOut();
        if (!left) co_return std::unexpected(left.error());
    }
    auto member = co_await m_signIn.signIn(number, std::move(password));
    if (!member) co_return std::unexpected(member.error());
    m_teller = *member;
    const auto turned = co_await turnDay();
    if (!turned) co_return std::unexpected(turned.error());
    changed();
    co_return member;
}

Task<Expected<void>> Counter::signOut()
{
    if (!m_teller) co_return Expected<void>{};
    const QString number = m_teller->number;
    m_teller.reset();
    m_person.reset();
    const auto noted = co_await m_signIn.signOut(number);
    changed();
    co_return noted;
}

Task<Expected<void>> Counter::unlock(QString number)
{
    if (!m_teller) co_return nobodyHere();
    const auto unlocked = co_await m_signIn.unlock(number, who());
    changed();
    co_return unlocked;
}

Task<Expected<void>> Counter::noteDay(QString kind, QDate day)
{
    const ports::NewEntry entry{m_clock.now(), day, std::move(kind), {}, who(), Json::object()};
    const auto kept = co_await m_journal.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

Task<Expected<void>> Counter::turnDay()
{
    const QDate today = outletDay(m_clock.now());
    if (m_day == today) co_return Expected<void>{};
    if (m_day.isValid()) {
        const auto closed = co_await noteDay(QStringLiteral("day_closed"), m_day);
        if (!closed) co_return std::unexpected(closed.error());
    }
    const auto opened = co_await noteDay(QStringLiteral("day_opened"), today);
    if (!opened) co_return std::unexpected(opened.error());
    m_day = today;
    changed();
    co_return Expected<void>{};
}

Task<Expected<Standing>> Counter::startBusiness(domain::Business business)
{
    if (!m_teller) co_return nobodyHere();
    if (!m_person) co_return failure(Error::Kind::Refused, words("error.no_person_open"));
    const auto fresh = co_await refreshPerson();
    if (!fresh) co_return std::unexpected(fresh.error());
    const workflows::Workflow* workflow = m_workflows.find(business);
    if (!workflow)
        co_return failure(Error::Kind::Refused, words("error.not_built_yet", {{"code", domain::codeOf(business)}}));
    for (const domain::CaseId& id : m_person->openCases)
        if (m_runner.find(id)->business() == business) co_return co_await takeUp(id);
    for (const domain::CaseId& id : m_person->openCases) {
        const workflows::Step step = m_runner.find(id)->next();
        if (step.kind == StepKind::Inside && step.whenHeComes && step.request == domain::nameOf(business))
            co_return co_await m_runner.beginWaiting(id, m_person->visit, who());
    }
    std::optional<domain::Card> card;
    if (workflow->aboutACard) {
        const workflows::CardsOfPerson::Reply held{m_person->cards, {}};
        const domain::Card* selected = held.card(m_person->selectedCard);
        if (selected) card = *selected;
        else if (takesByWord(*m_person, *workflow)) card = domain::cardByWord(m_place.facts);
        else
            co_return failure(Error::Kind::Refused,
                              words(m_person->reached ? "error.no_card" : "error.cards_not_known"));
    }
    co_return co_await m_runner.begin(business, m_person->visit, card, who());
}

Task<Expected<Standing>> Counter::takeUp(domain::CaseId id)
{
    if (!m_teller) co_return nobodyHere();
    const auto loaded = co_await m_runner.load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    co_return co_await seen(id, [=, this] { return m_runner.goOn(id, who()); });
}

// What the province has answered changed the cards that stand on the screen: they are asked for again.
Task<Expected<Standing>> Counter::seen(domain::CaseId id, std::function<Task<Expected<Standing>>()> act)
{
    const auto answered = [this, id] {
        const Case* one = m_runner.find(id);
        return one ? std::ranges::count_if(one->record().fields(), isAnsweredOrder) : 0;
    };
    const auto before = answered();
    const auto standing = co_await act();
    if (standing && answered() != before) {
        const auto fresh = co_await refreshPerson();
        if (!fresh) co_return std::unexpected(fresh.error());
    }
    co_return standing;
}

Task<Expected<Standing>> Counter::answer(domain::CaseId id, QString field, Json value)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.answer(id, field, value, who()); });
}

Task<Expected<Standing>> Counter::takeBack(domain::CaseId id, QString field)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await m_runner.takeBack(id, field, who());
}

Task<Expected<Standing>> Counter::breakOff(domain::CaseId id)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await m_runner.breakOff(id, who());
}

Task<Expected<Standing>> Counter::goOn(domain::CaseId id)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.goOn(id, who()); });
}

Task<Expected<int>> Counter::reprint(domain::CaseId id, QString field)
{
    if (!m_teller) co_return nobodyHere();
    const auto loaded = co_await m_runner.load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    co_return co_await m_runner.reprint(id, field, who());
}

Task<Expected<Standing>> Counter::writePin(domain::CaseId id, SecureBytes oldPin, SecureBytes newPin)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await m_runner.writePin(id, std::move(oldPin), std::move(newPin), who());
}

Task<Expected<Standing>> Counter::leavePin(domain::CaseId id)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await m_runner.leavePin(id, who());
}

Task<Expected<Standing>> Counter::approve(domain::CaseId id, QString supervisor, SecureBytes password, bool granted)
{
    if (!m_teller) co_return nobodyHere();
    const auto approval = co_await m_signIn.approval(supervisor, std::move(password), who(), granted);
    if (!approval) co_return std::unexpected(approval.error());
    co_return co_await seen(id, [=, this] { return m_runner.approve(id, *approval); });
}

std::vector<workflows::Step> Counter::wayOf(const Case& one) const
{
    workflows::WalkRules rules;
    rules.verdicts = [this](const workflows::Step& step) {
        domain::Facts facts = step.facts;
        if (!facts.today.isValid()) facts.today = outletDay(m_clock.now());
        facts.desk = m_place.facts;
        return std::vector<Json>{{{"facts", Json::object()},
                                  {"ruling", workflows::kept(m_rules(facts))},
                                  {"approved_by", ""},
                                  {"refused", ""}}};
    };
    return workflows::ordinaryWay(one.record(), rules);
}

}  // namespace kapok::desk
