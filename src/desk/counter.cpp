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

// The cards as a case of this desk last heard of them: the answer of the province, or what it began with.
std::optional<std::vector<domain::Card>> cardsIn(const workflows::Record& record)
{
    std::optional<std::vector<domain::Card>> known;
    if (const Json opening = record.opening(); opening.contains("card")) {
        const auto card = domain::cardOf(opening["card"]);
        if (card) known = {*card};
    }
    for (const workflows::FieldState& field : record.fields()) {
        if (!field.filled || field.nature != workflows::Nature::Enquiry || !field.value.contains("reply")) continue;
        const auto reply = workflows::CardsOfPerson::Reply::fromJson(field.value["reply"]);
        if (reply) known = reply->cards;
        const auto made = domain::cardOf(field.value["reply"]);
        if (made) known = {*made};
    }
    return known;
}

bool isAnsweredOrder(const workflows::FieldState& field)
{
    return field.filled && field.nature == workflows::Nature::Order;
}

std::unexpected<Error> nobodyHere() { return failure(Error::Kind::NotPermitted, words("error.nobody_signed_in")); }

// The card that the teller most likely means: one of this city that is still a card, else the first.
QString likelyCard(const std::vector<domain::Card>& cards, const QString& city)
{
    const auto alive = [&](const domain::Card& card) {
        const auto status = card.status();
        return domain::sameCity(card.city, city) && status != QStringLiteral("cancelled") &&
               status != QStringLiteral("merged");
    };
    const auto found = std::ranges::find_if(cards, alive);
    if (found != cards.end()) return found->ref;
    return cards.empty() ? QString() : cards.front().ref;
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
    const auto tries = co_await m_signIn.start();
    if (!tries) co_return std::unexpected(tries.error());
    const QStringList kinds{QStringLiteral("day_opened"), QStringLiteral("day_closed")};
    const auto days = co_await m_journal.since(Instant{0}, kinds);
    if (!days) co_return std::unexpected(days.error());
    if (!days->list.empty() && days->list.back().kind == QLatin1String("day_opened")) m_day = days->list.back().day;
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

Task<Expected<domain::Person>> Counter::personOf(domain::IdentityDocument document)
{
    const ports::Question question{QStringLiteral("person"), {{"id", personal(document.number())}}};
    const auto reply = co_await m_province.ask(question);
    if (reply && !reply->accepted)
        co_return failure(Error::Kind::Refused, words("error.person_unknown"), reply->reason);
    if (reply && reply->body.contains("person")) co_return domain::personOf(reply->body["person"]);
    // With the line down the desk knows whom it has served before; of others it knows the number they showed.
    const auto earlier = co_await m_journal.casesOf(document.number());
    if (earlier && !earlier->list.empty()) {
        const auto entries = co_await m_journal.ofCase(earlier->list.back());
        if (entries && !entries->list.empty())
            co_return domain::personOf(entries->list.front().body["opening"]["visit"]["person"]);
    }
    domain::Person person{.document = Redacted(document), .name = Redacted(domain::PersonName{})};
    if (const auto birth = document.birthDate()) person.birthDate = Redacted(domain::BirthDate{*birth});
    co_return person;
}

Task<Expected<void>> Counter::openPerson(QString typed)
{
    if (!m_teller) co_return nobodyHere();
    const auto document = domain::IdentityDocument::recognise(typed);
    if (!document) co_return std::unexpected(document.error());
    const domain::IdentityDocument shown = *document;
    auto person = co_await personOf(shown);
    if (!person) co_return std::unexpected(person.error());
    PersonAtCounter here;
    here.visit = {uuid7(m_clock.now(), m_randomness), outletDay(m_clock.now()), std::move(*person)};
    const auto asked = co_await askOfPerson(here);
    if (!asked) co_return std::unexpected(asked.error());
    m_person = std::move(here);
    changed();
    co_return Expected<void>{};
}

Task<Expected<void>> Counter::refreshPerson()
{
    if (!m_person) co_return Expected<void>{};
    PersonAtCounter here = *m_person;
    const auto asked = co_await askOfPerson(here);
    if (!asked) co_return std::unexpected(asked.error());
    if (m_person && m_person->visit.id == here.visit.id) m_person = std::move(here);
    changed();
    co_return Expected<void>{};
}

Task<Expected<void>> Counter::askOfPerson(PersonAtCounter& person)
{
    const workflows::CardsOfPerson request{person.visit};
    const ports::Question question{QString::fromLatin1(workflows::CardsOfPerson::kind), request.body()};
    const auto reply = co_await m_province.ask(question);
    person.askedAt = m_clock.now();
    person.reached = reply && reply->accepted;
    if (person.reached) {
        const auto read = workflows::CardsOfPerson::Reply::fromJson(reply->body);
        if (!read) co_return std::unexpected(read.error());
        person.cards = read->cards;
        person.facts = read->person;
    } else {
        person.facts = domain::factsOf(*person.visit.person);
    }
    const QString number = person.visit.person->document.bare(ForCodec{}).number();
    const auto cases = co_await m_journal.casesOf(number);
    if (!cases) co_return std::unexpected(cases.error());
    person.openCases.clear();
    for (const domain::CaseId& id : cases->list) {
        const auto loaded = co_await m_runner.load(id);
        if (!loaded) co_return std::unexpected(loaded.error());
        const Case& one = *m_runner.find(id);
        if (!one.ended) person.openCases.push_back(id);
        // With the line down the desk knows what it last heard here (a loss never waits for the line).
        if (person.reached) continue;
        if (auto known = cardsIn(one.record())) person.cards = std::move(*known);
    }
    if (!workflows::CardsOfPerson::Reply{person.cards, {}}.card(person.selectedCard))
        person.selectedCard = likelyCard(person.cards, m_place.facts.city);
    judge(person);
    co_return Expected<void>{};
}

void Counter::judge(PersonAtCounter& person) const
{
    domain::Facts facts;
    facts.today = outletDay(m_clock.now());
    facts.online = person.reached;
    facts.desk = m_place.facts;
    facts.person = person.facts;
    for (const domain::Card& card : person.cards) facts.cards.push_back(domain::factsOf(card));
    if (!person.selectedCard.isEmpty()) facts.request.card = person.selectedCard;
    person.possible.clear();
    for (const domain::BusinessName& entry : domain::businesses()) {
        if (!entry.decided) continue;
        facts.request.business = entry.business;
        Possibility possible{entry.business, m_rules(facts), m_workflows.find(entry.business) != nullptr};
        // For the rules a person without cards has none (§21, Facts); here nobody knows whether he has.
        possible.cardsUnknown =
            !person.reached && person.cards.empty() && possible.ruling.reason == QLatin1String("no_card");
        person.possible.push_back(std::move(possible));
    }
}

void Counter::selectCard(const QString& ref)
{
    if (!m_person) return;
    m_person->selectedCard = ref;
    judge(*m_person);
    changed();
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
        if (!selected)
            co_return failure(Error::Kind::Refused,
                              words(m_person->reached ? "error.no_card" : "error.cards_not_known"));
        card = *selected;
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

WorkItem workItemOf(const Case& one, const Runner& runner)
{
    const Json person = one.record().opening()["visit"]["person"];
    const auto known = domain::personOf(person);
    WorkItem item{.id = one.id, .number = one.number, .business = one.business(), .state = runner.stateOf(one)};
    if (known) {
        item.shownName = known->name.shown();
        item.shownNumber = known->document.shown();
    }
    if (!one.ended) item.step = one.next().fills;
    item.teller = one.teller;
    item.begunAt = one.begunAt;
    item.changedAt = one.changedAt;
    item.ended = one.ended.has_value();
    return item;
}

std::vector<WorkItem> Counter::openWork() const
{
    std::vector<WorkItem> items;
    for (const auto& [id, one] : m_runner.cases())
        if (!one.ended) items.push_back(workItemOf(one, m_runner));
    std::ranges::sort(items, {}, [](const WorkItem& item) { return item.begunAt; });
    return items;
}

std::vector<WorkItem> Counter::outbox() const
{
    std::vector<WorkItem> items = openWork();
    std::erase_if(items, [](const WorkItem& item) {
        return item.state != StateWord::Recorded && item.state != StateWord::InDoubt;
    });
    return items;
}

Task<Expected<std::vector<WorkItem>>> Counter::dayList(QDate day)
{
    const auto ids = co_await m_journal.casesBegunOn(day);
    if (!ids) co_return std::unexpected(ids.error());
    std::vector<WorkItem> items;
    for (const domain::CaseId& id : ids->list) {
        const auto loaded = co_await m_runner.load(id);
        if (!loaded) co_return std::unexpected(loaded.error());
        items.push_back(workItemOf(*m_runner.find(id), m_runner));
    }
    co_return items;
}

}  // namespace kapok::desk
