#include "messages/province/cards_of_person.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

#include <algorithm>

namespace kapok::messages {
namespace {

Json factsInJson(const domain::Facts::PersonFacts& person)
{
    Json json{{"kind", person.kind.toStdString()}};
    const auto put = [&](const char* key, const std::optional<bool>& value) {
        if (value) json[key] = *value;
    };
    if (person.birthDate) json["birth_date"] = personal(person.birthDate->toString(Qt::ISODate));
    put("insured", person.insured);
    put("deceased", person.deceased);
    put("identity_changed", person.identityChanged);
    put("agency_corrected", person.agencyCorrected);
    put("mobile_in_use", person.mobileInUse);
    if (person.ecard) json["ecard"] = person.ecard->toStdString();
    return json;
}

Expected<domain::Facts::PersonFacts> personFacts(const Json& json)
{
    domain::Facts::PersonFacts person;
    const auto kind = textAt(json, "kind");
    if (!kind) return std::unexpected(kind.error());
    person.kind = *kind;
    if (json.contains("birth_date")) {
        const auto birth = textAt(json, "birth_date");
        if (!birth) return std::unexpected(birth.error());
        person.birthDate = QDate::fromString(*birth, Qt::ISODate);
        if (!person.birthDate->isValid())
            return failure(Error::Kind::BadInput, words("error.field_value"), QStringLiteral("birth_date: a date"));
    }
    const auto take = [&](const char* key, std::optional<bool>& value) {
        if (const auto flag = flagAt(json, key)) value = *flag;
    };
    take("insured", person.insured);
    take("deceased", person.deceased);
    take("identity_changed", person.identityChanged);
    take("agency_corrected", person.agencyCorrected);
    take("mobile_in_use", person.mobileInUse);
    if (const auto ecard = textAt(json, "ecard")) person.ecard = *ecard;
    return person;
}

}  // namespace

Shape CardsOfPerson::request() { return shapes::object({{"person", namedPerson()}}); }
Shape CardsOfPerson::reply()
{
    return shapes::repeating({{"/person/id", "/person/id"}},
                             shapes::object({{"person", personWithFacts()}, {"cards", shapes::listOf(cardOnFile())}}));
}
std::vector<Reason> CardsOfPerson::refusals() { return {reasons::unknownPerson}; }

Json CardsOfPerson::Reply::toJson() const
{
    Json json{{"cards", Json::array()}, {"person", factsInJson(person)}};
    for (const domain::Card& one : cards) json["cards"].push_back(domain::toJson(one));
    return json;
}

Expected<CardsOfPerson::Reply> CardsOfPerson::Reply::fromJson(const Json& json)
{
    Reply reply;
    const auto list = listAt(json, "cards");
    if (!list) return std::unexpected(list.error());
    for (const Json& entry : *list) {
        auto one = domain::cardOf(entry);
        if (!one) return std::unexpected(one.error());
        reply.cards.push_back(std::move(*one));
    }
    const auto person = objectAt(json, "person");
    if (!person) return std::unexpected(person.error());
    auto facts = personFacts(*person);
    if (!facts) return std::unexpected(facts.error());
    reply.person = std::move(*facts);
    return reply;
}

const domain::Card* CardsOfPerson::Reply::card(const QString& ref) const
{
    const auto found = std::ranges::find(cards, ref, &domain::Card::ref);
    return found == cards.end() ? nullptr : &*found;
}

std::vector<CardsOfPerson::Reply> CardsOfPerson::outcomes()
{
    domain::Facts::PersonFacts known{.kind = QStringLiteral("resident"), .birthDate = QDate(1990, 1, 1)};
    known.insured = true;
    known.deceased = known.identityChanged = known.agencyCorrected = false;
    known.mobileInUse = true;
    known.ecard = QStringLiteral("none");
    std::vector<Reply> all;
    for (const char* status : {"not_activated", "normal", "temporary_loss", "formal_loss"})
        all.push_back({{exampleCard(domain::Production::Collected, status)}, known});
    all.push_back({{exampleCard(domain::Production::AtOutlet)}, known});
    all.push_back({{exampleCard(domain::Production::Collected, "locked")}, known});
    domain::Card older = exampleCard(domain::Production::Collected, "normal");
    older.generation = 2;
    older.issued = QDate(2013, 7, 9);
    older.expires = QDate(2023, 7, 8);
    all.push_back({{older}, known});
    all.back().person.ecard = QStringLiteral("old_card");
    // One person, one card: beside others of the province (P1.10).
    const domain::Card own = exampleCard(domain::Production::Collected, "normal");
    const auto elsewhere = [](const char* ref, domain::Production production, const char* status) {
        domain::Card card = exampleCard(production, status);
        card.ref = QString::fromLatin1(ref);
        card.city = QStringLiteral("440300");
        return card;
    };
    const domain::Card second = elsewhere("second", domain::Production::Collected, "normal");
    all.push_back({{own, elsewhere("merged", domain::Production::Collected, "merged")}, known});
    all.push_back({{own, second}, known});
    all.back().person.ecard = QStringLiteral("elsewhere");
    all.push_back({{own, second, elsewhere("third", domain::Production::Collected, "locked")}, known});
    all.push_back({{own, elsewhere("under_way", domain::Production::InProduction, "not_activated")}, known});
    all.push_back({{second}, known});
    all.insert(all.begin(), Reply{{}, known});
    return all;
}

}  // namespace kapok::messages
