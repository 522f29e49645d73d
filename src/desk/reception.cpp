#include "desk/reception.h"

#include "base/uuid7.h"
#include "domain/permanent_resident.h"
#include "messages/province/person.h"
#include "messages/reasons.h"
#include "workflows/enquiries.h"

#include <algorithm>

namespace kapok::desk {
namespace {

bool isOver(const domain::Card& card)
{
    const auto status = card.status();
    return status == domain::wordOf(domain::CardStatus::Cancelled) ||
           status == domain::wordOf(domain::CardStatus::Merged);
}

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

// What a number says of its holder while nobody can be asked: unknown is not a value (rules.md §1, P1.1).
domain::PersonKind kindOf(const domain::IdentityDocument& document)
{
    using enum domain::PersonKind;
    const QString& number = document.number();
    switch (document.kind()) {
    case domain::DocumentKind::TravelPermit:
        if (number.startsWith(u'H')) return HongKong;
        return number.startsWith(u'M') ? Macao : Taiwan;
    case domain::DocumentKind::ResidencePermit:
        if (number.startsWith(QLatin1String("81"))) return HongKong;
        if (number.startsWith(QLatin1String("82"))) return Macao;
        return number.startsWith(QLatin1String("83")) ? Taiwan : Foreigner;
    case domain::DocumentKind::Passport: return Foreigner;
    default: return Resident;
    }
}

// A province that refuses has been reached, and what it has not said nobody makes up.
std::unexpected<Error> refusedBy(const ports::Reply& reply)
{
    const bool unknown = reply.reason == QLatin1String(messages::reasons::unknownPerson.code);
    return failure(Error::Kind::Refused, words(unknown ? "error.person_unknown" : "error.enquiry_refused"),
                   reply.reason);
}

// Where ended cases of a person are found is not believed.
bool isServed(const Json& person, const QString& identityNumber) { return text(bare(person)["id"]) == identityNumber; }

}  // namespace

qsizetype answeredOrders(const Case& one)
{
    return std::ranges::count_if(one.record().outline(), [](const workflows::FieldState& field) {
        return field.filled && field.nature == workflows::Nature::Order;
    });
}

qsizetype Reception::answeredOrders() const
{
    qsizetype answered = 0;
    for (const auto& [id, one] : m_runner.book().all())
        if (isOf(one)) answered += desk::answeredOrders(one);
    return answered;
}

bool Reception::isOf(const Case& one) const
{
    return m_person && one.visit().person->document == m_person->visit.person->document;
}

Expected<std::optional<domain::Card>> Reception::cardFor(const workflows::Workflow& workflow) const
{
    if (!workflow.aboutACard) return std::nullopt;
    const workflows::CardsOfPerson::Reply held{m_person->cards, {}};
    if (const domain::Card* selected = held.card(m_person->selectedCard)) return *selected;
    if (isByWord(workflow.business)) return domain::cardByWord(m_place.facts);
    return failure(Error::Kind::Refused, words(m_person->reached ? "error.no_card" : "error.cards_not_known"));
}

// A loss never waits for the line: where neither province nor desk can say which cards he holds, the rules take
// his word for one (rules.md §2, offline).
bool Reception::isByWord(domain::Business business) const
{
    const auto possible = std::ranges::find(m_person->possible, business, &Possibility::business);
    return !m_person->reached && m_person->cards.empty() && possible != m_person->possible.end() &&
           possible->ruling.mayStart();
}

Task<Expected<Reception::OnFile>> Reception::personOf(domain::IdentityDocument document)
{
    const messages::PersonOnFile message{document};
    const ports::Question question{QString::fromLatin1(messages::PersonOnFile::kind), message.body()};
    const auto reply = co_await m_parts.party(domain::Party::Province).ask(question);
    if (reply && !reply->accepted) co_return refusedBy(*reply);
    if (reply) {
        auto read = messages::PersonOnFile::Reply::fromJson(reply->body);
        if (!read) co_return std::unexpected(read.error());
        co_return OnFile{std::move(read->person), true};
    }
    co_return co_await personServedBefore(document);
}

// With the line down the desk knows whom it has served before; of others it knows the number they showed.
Task<Expected<Reception::OnFile>> Reception::personServedBefore(domain::IdentityDocument document) const
{
    const auto earlier = co_await m_parts.journal.casesOf(document.number());
    if (earlier && !earlier->list.empty()) {
        const auto entries = co_await m_parts.journal.ofCase(earlier->list.back());
        if (entries && !entries->list.empty()) {
            const Json& served = entries->list.front().body["opening"]["visit"]["person"];
            if (isServed(served, document.number())) {
                auto person = domain::personOf(served);
                if (!person) co_return std::unexpected(person.error());
                co_return OnFile{std::move(*person)};
            }
        }
    }
    domain::Person person{.document = Redacted(document), .name = Redacted(domain::PersonName{})};
    person.kind = kindOf(document);
    if (const auto birth = document.birthDate()) person.birthDate = Redacted(domain::BirthDate{*birth});
    if (const domain::ReadIdentity* read = m_cards.identities().here()) nameBy(*read, person);
    co_return OnFile{std::move(person)};
}

// A card belongs to who stands here, or to who was here and has used it: over it nobody else is opened unasked.
Task<Expected<void>> Reception::noCardIsLeft(domain::IdentityDocument wanted)
{
    const Redacted<domain::IdentityDocument> asked{wanted};
    const auto isHis = [&](const domain::Person& one) { return one.document == asked; };
    const bool anotherIsHere = m_person && !isHis(*m_person->visit.person);
    const bool anotherHasUsedIt = m_cards.left() && !isHis(m_cards.left()->of);
    if (!anotherIsHere && !anotherHasUsedIt) co_return Expected<void>{};
    (void)co_await m_cards.look();  // nobody can say: what was seen last counts
    const bool again = m_askedOverCard == asked;
    m_askedOverCard.reset();
    if (m_cards.occupied().isEmpty() || again) co_return Expected<void>{};
    m_askedOverCard = asked;
    co_return failure(Error::Kind::Refused, words("error.card_left"));
}

// The one who was here stays until the other is known: what fails, or comes too late, has changed nothing.
Task<Expected<void>> Reception::open(QString typed, Errand errand)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    const auto document = domain::IdentityDocument::recognise(typed);
    if (!document) co_return std::unexpected(document.error());
    const domain::IdentityDocument shown = *document;
    const bool isNew = domain::isOfAPermanentResident(shown.number());
    if (isNew && outletDay(m_parts.clock.now()) < domain::permanentResidentsSince)
        co_return failure(Error::Kind::BadInput, words("document.not_yet"));
    // Who stands here already is gone on with, whoever's card is laid down beside him.
    const bool isHere = m_person && m_person->visit.person->document == Redacted(shown);
    if (const auto same = m_cards.identities().agrees(shown); !same && !isHere) co_return std::unexpected(same.error());
    const auto taken = co_await errand.after(noCardIsLeft(shown));
    if (!taken) co_return std::unexpected(taken.error());
    auto onFile = co_await errand.after(personOf(shown));
    if (!onFile) co_return std::unexpected(onFile.error());
    PersonAtCounter here;
    const VisitStanding* open = m_runner.visits().openOf(shown.number());
    here.visitWasOpen = open != nullptr;
    here.visit = {open ? open->visit.id : uuid7(m_parts.clock.now(), m_parts.randomness),
                  outletDay(m_parts.clock.now()), std::move(onFile->person)};
    auto asked = co_await errand.after(askOf(std::move(here), onFile->heard));
    if (!asked) co_return std::unexpected(asked.error());
    // Opening another person ends the visit of the one who was here; his own of today is gone on with.
    const bool another = m_person && !(m_person->visit.person->document == Redacted(shown));
    const QString left = another ? m_person->visit.id : QString();
    if (!m_person || another) m_seat.turnToAnother();
    m_person = std::move(*asked);
    m_runner.book().holdThoseOfPerson(m_person->openCases);
    m_runner.letGo();
    m_tell();
    if (!left.isEmpty())
        if (const auto ended = co_await m_runner.visits().end(left, errand.by()); !ended) co_return ended;
    lookAtPhoto(m_seat.errand());
    const domain::ReadIdentity* read = m_cards.identities().here();
    if (!read || !(read->document == Redacted(shown))) co_return Expected<void>{};
    co_return co_await showIdentity(*read, m_seat.errand());
}

Task<Expected<void>> Reception::refresh()
{
    if (!m_person) co_return Expected<void>{};
    turnDay();
    const Errand errand = m_seat.errand();
    const QString before = m_person->selectedCard;
    PersonAtCounter here = *m_person;
    bool heard = here.reached;
    if (!heard) {  // he came while nobody could be asked, or was asked for by half
        auto onFile = co_await errand.after(personOf(here.visit.person->document.bare(ForCodec{})));
        heard = onFile && onFile->heard;
        if (heard) here.visit.person = std::move(onFile->person);
    }
    auto asked = co_await askOf(std::move(here), heard);
    if (!errand.stands()) co_return Expected<void>{};  // he has gone: nothing of him is to be asked any more
    if (!asked) co_return std::unexpected(asked.error());
    if (m_person->visit.id == asked->visit.id) {
        const QString now = m_person->selectedCard;
        m_person = std::move(*asked);
        m_runner.book().holdThoseOfPerson(m_person->openCases);
        if (now != before) selectCard(now);  // chosen while the province was being asked
    }
    m_tell();
    co_return Expected<void>{};
}

// What most likely was meant, and not chosen by hand, is looked up again; so is a card that has come to its end
// meanwhile: 1201 after a collection is about the new card.
Task<Expected<void>> Reception::cardsHaveChanged()
{
    if (!m_person) co_return Expected<void>{};
    const Errand errand = m_seat.errand();
    const std::vector<domain::Card> before = m_person->cards;
    const auto fresh = co_await refresh();
    if (!errand.stands()) co_return Expected<void>{};
    if (!fresh) co_return std::unexpected(fresh.error());
    const auto selectedIsOver = [this](const std::vector<domain::Card>& cards) {
        const domain::Card* card = workflows::CardsOfPerson::Reply{cards, {}}.card(m_person->selectedCard);
        return !card || isOver(*card);
    };
    const bool byHand = m_person->selectedCard != likelyIn(before);
    if (!byHand || (!selectedIsOver(before) && selectedIsOver(m_person->cards))) selectCard(likelyIn(m_person->cards));
    co_return Expected<void>{};
}

QString Reception::likelyIn(const std::vector<domain::Card>& cards) const
{
    const auto ours = domain::codeOfWord<domain::Bank>(m_place.facts.bank);
    // P3.1: who has a card lying here comes for it, whatever became of the one that it replaces. One that was cancelled
    // while it lay there waits for nobody.
    const auto liesHere = [&](const domain::Card& card) {
        return card.production == domain::Production::AtOutlet && card.bank == ours &&
               domain::sameCity(card.city, m_place.facts.city) && !isOver(card);
    };
    if (const auto waits = std::ranges::find_if(cards, liesHere); waits != cards.end()) return waits->ref;
    const domain::Card* likely = domain::likelyCard(cards, m_place.facts.city, ours);
    return likely ? likely->ref : QString();
}

// With the line down the desk knows what it last heard here (a loss never waits for the line).
Task<std::optional<std::vector<domain::Card>>> Reception::cardsLastHeardOf(QString identityNumber)
{
    std::optional<std::vector<domain::Card>> known;
    const auto cases = co_await m_parts.journal.casesOf(identityNumber);
    if (!cases) co_return known;
    for (const domain::CaseId& id : cases->list) {
        const auto loaded = co_await m_runner.book().load(id);
        const Case* one = loaded ? m_runner.book().find(id) : nullptr;
        if (!one || one->visit().person->document.bare(ForCodec{}).number() != identityNumber) continue;
        if (auto cards = cardsIn(one->record())) known = std::move(*cards);
    }
    co_return known;
}

// The line may come between the two enquiries: one without the other is no answer, and both are asked again.
Task<Expected<PersonAtCounter>> Reception::askOf(PersonAtCounter person, bool heard)
{
    const workflows::CardsOfPerson request{*person.visit.person};
    const ports::Question question{QString::fromLatin1(workflows::CardsOfPerson::kind), request.body()};
    const auto reply = co_await m_parts.party(domain::Party::Province).ask(question);
    if (reply && !reply->accepted) co_return refusedBy(*reply);
    person.askedAt = m_parts.clock.now();
    person.reached = heard && reply;
    if (person.reached) {
        const auto read = workflows::CardsOfPerson::Reply::fromJson(reply->body);
        if (!read) co_return std::unexpected(read.error());
        person.cards = read->cards;
        person.facts = read->person;
    } else {
        person.facts = domain::factsOf(*person.visit.person);
    }
    const QString number = person.visit.person->document.bare(ForCodec{}).number();
    const auto open = co_await m_parts.journal.openCasesOf(number);
    if (!open) co_return std::unexpected(open.error());
    person.openCases.clear();
    // Until it is known who stands here, those of both stay.
    std::vector<domain::CaseId> held = open->list;
    if (m_person) held.insert(held.end(), m_person->openCases.begin(), m_person->openCases.end());
    m_runner.book().holdThoseOfPerson(std::move(held));
    for (const domain::CaseId& id : open->list) {
        const auto loaded = co_await m_runner.book().load(id);
        if (!loaded) co_return std::unexpected(loaded.error());
        person.openCases.push_back(id);
    }
    if (!person.reached) {
        auto known = co_await cardsLastHeardOf(number);
        if (known) person.cards = std::move(*known);
    }
    if (!workflows::CardsOfPerson::Reply{person.cards, {}}.card(person.selectedCard))
        person.selectedCard = likelyIn(person.cards);
    judge(person);
    co_return person;
}

void Reception::judge(PersonAtCounter& person) const
{
    person.visit.present = m_runner.visits().present(person.visit.id);
    domain::Facts facts = m_runner.book().completed({});
    facts.online = person.reached;
    facts.person = person.facts;
    // Who is here and what was seen is known to the visit; what is not asked yet the rules pass over.
    if (person.visit.present.who) {
        facts.present.who = *person.visit.present.who;
        if (!person.visit.present.papers.isEmpty()) facts.present.documents = person.visit.present.papers;
    }
    for (const domain::Card& card : person.cards) facts.cards.push_back(domain::factsOf(card));
    if (!person.selectedCard.isEmpty()) facts.request.card = person.selectedCard;
    person.possible = possibleFor({facts, person.visit, person.cards, person.selectedCard}, m_place.facts, m_parts);
}

Task<Expected<void>> Reception::attend(QString field, Json value)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    if (!m_person) co_return failure(Error::Kind::Refused, words("error.no_person_open"));
    const Errand errand = m_seat.errand();
    const auto kept = co_await errand.after(m_runner.visits().fill(visit(), field, std::move(value), errand));
    if (!kept) co_return std::unexpected(kept.error());
    judge(*m_person);
    m_tell();
    co_return Expected<void>{};
}

Task<Expected<void>> Reception::endVisit()
{
    if (!m_person) co_return Expected<void>{};
    const QString id = m_person->visit.id;
    clear();
    const auto ended = co_await m_runner.visits().end(id, m_seat.number());
    m_tell();
    co_return ended;
}

void Reception::clear()
{
    if (m_person) m_seat.turnToAnother();
    m_person.reset();
    m_runner.book().holdThoseOfPerson({});
    m_runner.letGo();
}

void Reception::beginAnotherVisit()
{
    if (m_person && m_person->visitWasOpen) beginVisit();
}

// design.md §1, "The visit": it ends with its day, and nothing that was said in it counts in another one.
void Reception::turnDay()
{
    if (m_person && m_person->visit.day != outletDay(m_parts.clock.now())) beginVisit();
}

const workflows::Visit& Reception::visit()
{
    if (m_person->visit.day != outletDay(m_parts.clock.now())) beginVisit();
    return m_person->visit;
}

void Reception::beginVisit()
{
    m_person->visit.id = uuid7(m_parts.clock.now(), m_parts.randomness);
    m_person->visit.day = outletDay(m_parts.clock.now());
    m_person->visitWasOpen = false;
    judge(*m_person);
    m_tell();
}

void Reception::selectCard(const QString& ref)
{
    if (!m_person) return;
    m_person->selectedCard = ref;
    judge(*m_person);
    m_tell();
}

}  // namespace kapok::desk
