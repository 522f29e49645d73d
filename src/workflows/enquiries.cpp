#include "workflows/enquiries.h"

#include "base/typed.h"

namespace kapok::workflows {

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

// Compared as values, not as bytes: a chip writes a name and an x in its own way.
bool agrees(const ChipOf::Reply& chip, const domain::Card& card, const Visit& visit)
{
    const auto sameNumber = [](const QString& one, const QString& other) {
        return numberTyped(one).toUpper() == numberTyped(other).toUpper();
    };
    return domain::PersonName{text(bare(chip.name))} == visit.person->name.bare(ForCodec{}) &&
           sameNumber(text(bare(chip.socialSecurityNumber)), visit.person->document.bare(ForCodec{}).number()) &&
           (!card.number || sameNumber(text(bare(chip.cardNumber)), card.number->bare(ForCodec{}).text));
}

}  // namespace kapok::workflows
