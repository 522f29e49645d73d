#include "messages/province/order_progress.h"

#include "messages/example_card.h"

namespace kapok::messages {

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
