#include "messages/province/order_progress.h"

#include "messages/on_file.h"

namespace kapok::messages {

Shape CardMade::request() { return shapes::object({{"application", shapes::anyText()}}); }
Shape CardMade::reply() { return shapes::repeating({{"/ref", "/application"}}, cardOnFile()); }
std::vector<Reason> CardMade::refusals()
{
    return {{"unknown_application", "no order has this number"},
            {"application_cancelled", "it was cancelled, and its card is never made (P1.11(12))"}};
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

std::vector<CardMade::Reply> CardMade::outcomes() { return {Reply{exampleCard(domain::Production::AtOutlet)}}; }

}  // namespace kapok::messages
