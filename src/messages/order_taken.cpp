#include "messages/order_taken.h"

namespace kapok::messages {

Json OrderTaken::toJson() const
{
    return {{"application", application.toStdString()}, {"card", {{"ref", card.toStdString()}}}};
}

Expected<OrderTaken> OrderTaken::fromJson(const Json& json)
{
    const auto application = textAt(json, "application");
    if (!application) return std::unexpected(application.error());
    const auto card = objectAt(json, "card");
    if (!card) return std::unexpected(card.error());
    const auto ref = textAt(*card, "ref");
    if (!ref) return std::unexpected(ref.error());
    return OrderTaken{*application, *ref};
}

std::vector<OrderTaken> OrderTaken::outcomes()
{
    return {{QStringLiteral("44070021070800001"), QStringLiteral("example")}};
}

}  // namespace kapok::messages
