#include "messages/province/card_progress.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

namespace {

Shape productionCode()
{
    return word({"00", "10", "20", "21", "22", "23", "2a", "2b", "2c", "2d", "30",
                 "31", "32", "33", "40", "41", "42", "43", "50", "51", "60", "70"});
}

Expected<ProgressOfPerson::CardUnderWay> cardUnderWay(const Json& json)
{
    const auto card = objectAt(json, "card");
    if (!card) return std::unexpected(card.error());
    auto read = domain::cardOf(*card);
    if (!read) return std::unexpected(read.error());
    const auto code = textAt(json, "code");
    if (!code) return std::unexpected(code.error());
    ProgressOfPerson::CardUnderWay one{std::move(*read), *code, std::nullopt};
    if (!json.contains("promised")) return one;
    const auto promised = textAt(json, "promised");
    if (!promised) return std::unexpected(promised.error());
    one.promised = QDate::fromString(*promised, Qt::ISODate);
    if (one.promised->isValid()) return one;
    return failure(Error::Kind::BadInput, words("error.field_value"), QStringLiteral("promised: a date"));
}

}  // namespace

Shape ProgressOfPerson::reply()
{
    return repeating(
        {{"/person/id", "/person/id"}},
        object(
            {{"person", object({{"id", personal(anyText())}})},
             {"cards", listOf(object({{"card", cardOnFile()}, {"code", productionCode()}, {"promised?", date()}}))}}));
}
std::vector<Reason> ProgressOfPerson::refusals() { return {reasons::unknownPerson}; }

Json ProgressOfPerson::Reply::toJson() const
{
    Json json{{"cards", Json::array()}};
    for (const CardUnderWay& one : cards) {
        Json entry{{"card", domain::toJson(one.card)}, {"code", one.code.toStdString()}};
        if (one.promised) entry["promised"] = one.promised->toString(Qt::ISODate).toStdString();
        json["cards"].push_back(std::move(entry));
    }
    return json;
}

Expected<ProgressOfPerson::Reply> ProgressOfPerson::Reply::fromJson(const Json& json)
{
    const auto list = listAt(json, "cards");
    if (!list) return std::unexpected(list.error());
    Reply reply;
    for (const Json& entry : *list) {
        auto one = cardUnderWay(entry);
        if (!one) return std::unexpected(one.error());
        reply.cards.push_back(std::move(*one));
    }
    return reply;
}

std::vector<ProgressOfPerson::Reply> ProgressOfPerson::outcomes()
{
    domain::Card made = exampleCard(domain::Production::InProduction);
    made.issued.reset(), made.expires.reset(), made.number.reset(), made.identification.reset();
    domain::Card failed = made;
    failed.production = domain::Production::Failed;
    return {{{{made, QStringLiteral("21"), QDate(2021, 8, 12)}}},
            {{{failed, QStringLiteral("22"), std::nullopt}}},
            {{{exampleCard(domain::Production::AtOutlet), QStringLiteral("60"), std::nullopt}}},
            {{{exampleCard(domain::Production::Collected, "normal"), QStringLiteral("70"), std::nullopt}}},
            {{}}};
}

}  // namespace kapok::messages
