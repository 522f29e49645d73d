// Who stands at the counter: what the province says of him, or what this desk last heard.
#include "base/uuid7.h"
#include "desk/counter.h"
#include "messages/province/person.h"
#include "workflows/enquiries.h"

#include <algorithm>

namespace kapok::desk {
namespace {

// The cards as a case of this desk last heard of them: the answer of the province, or what it began with.
std::optional<std::vector<domain::Card>> cardsIn(const workflows::Record& record)
{
    std::optional<std::vector<domain::Card>> known;
    if (const Json opening = record.opening(); opening.contains("card")) {
        const auto card = domain::cardOf(opening["card"]);
        if (card && !card->isByWord()) known = {*card};
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

// Where ended cases of a person are found is not believed.
bool isOf(const Json& person, const QString& identityNumber) { return text(bare(person)["id"]) == identityNumber; }

domain::Facts withCardByWord(domain::Facts facts)
{
    const domain::Card card = domain::cardByWord(facts.desk);
    facts.cards = {domain::factsOf(card)};
    facts.request.card = card.ref;
    return facts;
}

}  // namespace

bool takesByWord(const PersonAtCounter& person, const workflows::Workflow& workflow)
{
    return !person.reached && person.cards.empty() && workflow.takesCardByWord;
}

Task<Expected<domain::Person>> Counter::personOf(domain::IdentityDocument document)
{
    const messages::PersonOnFile message{document};
    const ports::Question question{QString::fromLatin1(messages::PersonOnFile::kind), message.body()};
    const auto reply = co_await m_province.ask(question);
    if (reply && !reply->accepted)
        co_return failure(Error::Kind::Refused, words("error.person_unknown"), reply->reason);
    if (reply) {
        auto read = messages::PersonOnFile::Reply::fromJson(reply->body);
        if (!read) co_return std::unexpected(read.error());
        co_return std::move(read->person);
    }
    // With the line down the desk knows whom it has served before; of others it knows the number they showed.
    const auto earlier = co_await m_journal.casesOf(document.number());
    if (earlier && !earlier->list.empty()) {
        const auto entries = co_await m_journal.ofCase(earlier->list.back());
        if (entries && !entries->list.empty()) {
            const Json& served = entries->list.front().body["opening"]["visit"]["person"];
            if (isOf(served, document.number())) co_return domain::personOf(served);
        }
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
    auto asked = co_await askOfPerson(std::move(here));
    if (!asked) co_return std::unexpected(asked.error());
    m_person = std::move(*asked);
    changed();
    co_return Expected<void>{};
}

Task<Expected<void>> Counter::refreshPerson()
{
    if (!m_person) co_return Expected<void>{};
    auto asked = co_await askOfPerson(*m_person);
    if (!asked) co_return std::unexpected(asked.error());
    if (m_person && m_person->visit.id == asked->visit.id) m_person = std::move(*asked);
    changed();
    co_return Expected<void>{};
}

Task<Expected<PersonAtCounter>> Counter::askOfPerson(PersonAtCounter person)
{
    const workflows::CardsOfPerson request{*person.visit.person};
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
        if (!isOf(one.record().opening()["visit"]["person"], number)) continue;
        if (!one.ended) person.openCases.push_back(id);
        // With the line down the desk knows what it last heard here (a loss never waits for the line).
        if (person.reached) continue;
        if (auto known = cardsIn(one.record())) person.cards = std::move(*known);
    }
    if (!workflows::CardsOfPerson::Reply{person.cards, {}}.card(person.selectedCard)) {
        const domain::Card* likely = domain::likelyCard(person.cards, m_place.facts.city);
        person.selectedCard = likely ? likely->ref : QString();
    }
    judge(person);
    co_return person;
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
        const workflows::Workflow* workflow = m_workflows.find(entry.business);
        const bool byWord = workflow && takesByWord(person, *workflow);
        Possibility possible{entry.business, m_rules(byWord ? withCardByWord(facts) : facts), workflow != nullptr};
        // For the rules a person without cards has none (§21, Facts); here nobody knows whether he has, and
        // who may hold one is not sent to apply for another.
        const bool goesByNone = possible.ruling.reason == QLatin1String("no_card") ||
                                possible.ruling.then.contains(QStringLiteral("apply"));
        possible.cardsUnknown = !person.reached && person.cards.empty() && goesByNone;
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

}  // namespace kapok::desk
