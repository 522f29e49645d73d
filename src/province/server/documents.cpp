#include "province/server/documents.h"

namespace kapok::province::server {
namespace {

void say(Json& into, const char* key, const QString& value)
{
    if (!value.isEmpty()) into[key] = toJson(value);
}

// The paper that bears the number of a person of this kind.
const char* documentNameOf(const QString& kind)
{
    if (kind == QLatin1String("resident")) return "id_card";
    return kind == QLatin1String("foreigner") ? "passport" : "travel_permit";
}

// The facts of contract.md §2, and nothing else.
Json factsOf(const Card& card, QDate today)
{
    Json facts{{"ref", toJson(card.ref)}, {"city", toJson(card.city)}, {"generation", card.generation}};
    say(facts, "bank", card.bank);
    say(facts, "production", wordOf(card, today));
    say(facts, "status", card.status);
    say(facts, "issued", dayText(card.issued));
    say(facts, "expires", dayText(card.expires));
    say(facts, "bank_account", card.bankAccount);
    if (card.medicalCleared) facts["social_account_cleared"] = *card.medicalCleared;
    return facts;
}

}  // namespace

QString dayText(QDate day) { return day.isValid() ? day.toString(QStringLiteral("yyyy-MM-dd")) : QString(); }

Json documentOf(const Person& person)
{
    Json document{{"id", toJson(person.id)},
                  {"name", toJson(person.name)},
                  {"kind", toJson(person.kind)},
                  {"birth_date", toJson(dayText(person.birthDate))},
                  {"document", documentNameOf(person.kind)},
                  {"male", person.sex == QLatin1String("1")},
                  {"insured", person.insured},
                  {"deceased", person.deceased},
                  {"mobile_in_use", !person.mobile.isEmpty()}};
    say(document, "mobile", person.mobile);
    return document;
}

Json documentWithFacts(const Person& person, const QString& ecard)
{
    Json document = documentOf(person);
    document["identity_changed"] = person.identityChanged;
    document["agency_corrected"] = person.agencyCorrected;
    document["ecard"] = toJson(ecard);
    say(document, "guardian", person.guardian);
    return document;
}

Json documentOf(const Card& card, QDate today)
{
    Json document = factsOf(card, today);
    say(document, "outlet", card.outlet);
    say(document, "changes", card.changes);
    say(document, "number", card.number);
    say(document, "identification", card.identification);
    return document;
}

Json peopleDocument(const Books& books)
{
    Json people = Json::array();
    for (const Person& person : books.people()) {
        Json cards = Json::array();
        for (const Card& card : books.cardsOf(person.id)) cards.push_back(factsOf(card, books.today()));
        Json document{{"id", toJson(person.id)},         {"name", toJson(person.name)},
                      {"kind", toJson(person.kind)},     {"birth_date", toJson(dayText(person.birthDate))},
                      {"insured", person.insured},       {"deceased", person.deceased},
                      {"mobile", toJson(person.mobile)}, {"cards", std::move(cards)}};
        say(document, "guardian", person.guardian);
        document["ecard"] = toJson(books.ecardOf(person.id));
        document["services"] = Json::array();
        for (const QString& service : person.services) document["services"].push_back(toJson(service));
        people.push_back(std::move(document));
    }
    return {{"people", std::move(people)}};
}

Json orderDocument(const Card& card)
{
    return {{"application", toJson(card.ref)}, {"card", {{"ref", toJson(card.ref)}}}};
}

}  // namespace kapok::province::server
