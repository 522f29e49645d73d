#include "desk/counter.h"

#include "base/uuid7.h"
#include "workflows/enquiries.h"
#include "workflows/walk.h"

#include <algorithm>

namespace kapok::desk {

using workflows::StepKind;

namespace {

Parts with(Parts parts, WatchedProvince& province, Hands own)
{
    own.merge(parts.hands);
    return {parts.journal,  parts.rows,  province,         parts.bank,      parts.readers,
            std::move(own), parts.clock, parts.randomness, parts.workflows, parts.rules};
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
      m_rows(parts.rows),
      m_readers(parts.readers),
      m_clock(parts.clock),
      m_randomness(parts.randomness),
      m_scheduler(scheduler),
      m_workflows(parts.workflows),
      m_rules(parts.rules),
      m_chipHand(parts.readers),
      m_lists(parts.rows, parts.journal),
      m_runner(std::move(place), with(parts, m_province, {{QStringLiteral("chip"), &m_chipHand}})),
      m_signIn(std::move(staff), parts.journal, parts.clock, scheduler),
      m_running(std::make_shared<bool>(false))
{
    m_runner.book().whenChanged([this](domain::CaseId id) {
        showRow(id);
        changed();
    });
    m_lists.whenChanged([this] { changed(); });
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
    const auto rows =
        co_await m_rows.start(m_journal.head(), [this](const Case& one) { return m_runner.readBack(one); });
    if (!rows) co_return std::unexpected(rows.error());
    const auto started = co_await m_runner.start();
    if (!started) co_return std::unexpected(started.error());
    co_await m_lists.read();
    co_return Expected<void>{};
}

void Counter::showRow(const domain::CaseId& id)
{
    if (const Case* one = m_runner.book().find(id)) m_rows.show(*one, m_runner.standing(*one), m_journal.head());
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
    m_runner.book().holdThoseOfPerson({});
    m_runner.letGo();
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
    // The open case whose way leads to this business is taken up: what it still asks comes first.
    for (const domain::CaseId& id : m_person->openCases)
        if (m_runner.book().at(id).business() == business) co_return co_await takeUp(id);
    for (const domain::CaseId& id : m_person->openCases)
        if (m_runner.book().at(id).next().whenHeComes && leadsTo(m_runner.book().at(id), business))
            co_return co_await seen(id, [=, this] { return m_runner.beginWaiting(id, m_person->visit, who()); });
    std::optional<domain::Card> card;
    if (workflow->aboutACard) {
        const workflows::CardsOfPerson::Reply held{m_person->cards, {}};
        if (const domain::Card* selected = held.card(m_person->selectedCard)) card = *selected;
        else if (isByWord(*m_person, business)) card = domain::cardByWord(m_place.facts);
        else
            co_return failure(Error::Kind::Refused,
                              words(m_person->reached ? "error.no_card" : "error.cards_not_known"));
    }
    co_return co_await m_runner.begin(business, m_person->visit, card, who());
}

// A record names the businesses that it carries out inside when he comes.
bool Counter::leadsTo(const Case& one, domain::Business business) const
{
    const auto way = wayOf(one);
    return std::ranges::any_of(way, [&](const workflows::Step& step) {
        return step.kind == StepKind::Inside && step.request == domain::nameOf(business);
    });
}

Task<Expected<Standing>> Counter::takeUp(domain::CaseId id)
{
    if (!m_teller) co_return nobodyHere();
    const auto loaded = co_await m_runner.book().load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    // Carried on in the visit of whom it is about, where he stands here now.
    if (m_person && isOf(m_runner.book().at(id), *m_person)) m_runner.book().restOn(id, m_person->visit);
    co_return co_await seen(id, [=, this] { return m_runner.goOn(id, who()); });
}

// What the province has answered changed the cards that stand on the screen: they are asked for again.
Task<Expected<Standing>> Counter::seen(domain::CaseId id, std::function<Task<Expected<Standing>>()> act)
{
    const auto answered = [this, id] {
        const Case* one = m_runner.book().find(id);
        return one ? std::ranges::count_if(one->record().fields(), isAnsweredOrder) : 0;
    };
    const auto loaded = co_await m_runner.book().load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
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
    co_return co_await seen(id, [=, this] { return m_runner.takeBack(id, field, who()); });
}

Task<Expected<Standing>> Counter::breakOff(domain::CaseId id)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.breakOff(id, who()); });
}

Task<Expected<Standing>> Counter::goOn(domain::CaseId id)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.goOn(id, who()); });
}

Task<Expected<int>> Counter::reprint(domain::CaseId id, QString field)
{
    if (!m_teller) co_return nobodyHere();
    const auto loaded = co_await m_runner.book().load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    co_return co_await m_runner.reprint(id, field, who());
}

Task<Expected<Standing>> Counter::refuseForPapers(domain::CaseId id)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.refuseForPapers(id, who()); });
}

Task<Expected<Standing>> Counter::usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad)
{
    if (!m_teller) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.usePad(id, pad, who()); });
}

Task<Expected<Standing>> Counter::approve(domain::CaseId id, SecondPerson second, SecureBytes password)
{
    if (!m_teller) co_return nobodyHere();
    auto approval = co_await m_signIn.approval(second.number, std::move(password), who(), second.granted);
    if (!approval) co_return std::unexpected(approval.error());
    approval->reason = second.reason;
    approval->fen = second.fen;
    co_return co_await seen(id, [=, this] { return m_runner.approve(id, *approval); });
}

std::vector<workflows::Step> Counter::wayOf(const Case& one) const
{
    workflows::WalkRules rules;
    rules.verdicts = [this](const workflows::Step& step) {
        const domain::Facts facts = m_runner.book().completed(step.facts);
        return std::vector<Json>{{{"facts", domain::toJson(facts)},
                                  {"ruling", workflows::kept(m_rules(facts))},
                                  {"approved_by", ""},
                                  {"refused", ""}}};
    };
    return workflows::ordinaryWay(one.record(), rules);
}

}  // namespace kapok::desk
