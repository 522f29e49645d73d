#include "workflows/enquiries.h"

#include <algorithm>

namespace kapok::workflows {
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
    return json;
}

Expected<domain::Facts::PersonFacts> personFacts(const Json& json)
{
    domain::Facts::PersonFacts person;
    const auto kind = textAt(json, "kind");
    if (!kind) return std::unexpected(kind.error());
    person.kind = *kind;
    if (json.contains("birth_date")) {
        const auto birth = read<QDate>(bare(json["birth_date"]));
        if (!birth) return std::unexpected(birth.error());
        person.birthDate = *birth;
    }
    const auto take = [&](const char* key, std::optional<bool>& value) {
        if (const auto flag = flagAt(json, key)) value = *flag;
    };
    take("insured", person.insured);
    take("deceased", person.deceased);
    take("identity_changed", person.identityChanged);
    take("agency_corrected", person.agencyCorrected);
    take("mobile_in_use", person.mobileInUse);
    return person;
}

domain::Card exampleCard(domain::Production production, const char* status = "not_activated")
{
    domain::Card card;
    card.ref = QStringLiteral("example");
    card.city = QStringLiteral("440700");
    card.bank = domain::Bank::BOC;
    card.generation = 3;
    card.production = production;
    card.setStatus(*domain::statusOfWord(QString::fromLatin1(status)));
    card.identification = domain::CardIdentification{QStringLiteral("440700D15600000500000001FFFFFFFF")};
    card.number = Redacted(domain::CardNumber{QStringLiteral("D00000017")});
    return card;
}

}  // namespace

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

std::vector<CardsOfPerson::Reply> CardsOfPerson::outcomes() const
{
    domain::Facts::PersonFacts known{.kind = QStringLiteral("resident"), .birthDate = QDate(1990, 1, 1)};
    known.insured = true;
    known.deceased = known.identityChanged = known.agencyCorrected = false;
    known.mobileInUse = true;
    std::vector<Reply> all;
    for (const char* status : {"not_activated", "normal", "temporary_loss", "formal_loss"})
        all.push_back({{exampleCard(domain::Production::Collected, status)}, known});
    all.push_back({{exampleCard(domain::Production::AtOutlet)}, known});
    all.insert(all.begin(), Reply{{}, known});
    return all;
}

Expected<CardMade::Reply> CardMade::Reply::fromJson(const Json& json)
{
    auto card = domain::cardOf(json);
    if (!card) return std::unexpected(card.error());
    return Reply{std::move(*card)};
}

bool CardMade::answers(const Json& reply)
{
    const auto production = textAt(reply, "production");
    return production && *production == QLatin1String("at_outlet");
}

std::vector<CardMade::Reply> CardMade::outcomes() const { return {Reply{exampleCard(domain::Production::AtOutlet)}}; }

Json ChipOf::Reply::toJson() const
{
    Json json{{"identification", identification.toStdString()},
              {"card_number", cardNumber},
              {"name", name},
              {"social_security_number", socialSecurityNumber},
              {"generation", generation}};
    if (pinTriesLeft) json["pin_tries_left"] = *pinTriesLeft;
    return json;
}

Expected<ChipOf::Reply> ChipOf::Reply::fromJson(const Json& json)
{
    Reply reply;
    const auto identification = textAt(json, "identification");
    if (!identification) return std::unexpected(identification.error());
    reply.identification = *identification;
    for (const auto& [key, value] : {std::pair{"card_number", &reply.cardNumber},
                                     {"name", &reply.name},
                                     {"social_security_number", &reply.socialSecurityNumber}}) {
        const auto read = textAt(json, key);
        if (!read) return std::unexpected(read.error());
        *value = personal(*read);
    }
    const auto generation = numberAt(json, "generation");
    if (!generation) return std::unexpected(generation.error());
    reply.generation = int(*generation);
    if (const auto tries = numberAt(json, "pin_tries_left")) reply.pinTriesLeft = int(*tries);
    return reply;
}

Json ChipOf::body() const
{
    Json json = Json::object();
    if (card.identification) json["identification"] = card.identification->text.toStdString();
    return json;
}

std::vector<ChipOf::Reply> ChipOf::outcomes() const
{
    Reply right{.identification = card.identification ? card.identification->text : QString(),
                .cardNumber = personal(card.number ? card.number->bare(ForCodec{}).text : QString()),
                .name = personal(visit.person->name.bare(ForCodec{}).text),
                .socialSecurityNumber = personal(visit.person->document.bare(ForCodec{}).number())};
    Reply other = right;
    other.name = personal(QStringLiteral("另一人"));
    return {right, other};
}

bool agrees(const ChipOf::Reply& chip, const domain::Card& card, const Visit& visit)
{
    return text(bare(chip.name)) == visit.person->name.bare(ForCodec{}).text &&
           text(bare(chip.socialSecurityNumber)) == visit.person->document.bare(ForCodec{}).number() &&
           (!card.number || text(bare(chip.cardNumber)) == card.number->bare(ForCodec{}).text);
}

}  // namespace kapok::workflows
