#include "messages/province/activate.h"

namespace kapok::messages {

Expected<ActivateSocialSide::Reply> ActivateSocialSide::Reply::fromJson(const Json& json)
{
    const auto status = textAt(json, "status");
    if (!status) return std::unexpected(status.error());
    return Reply{*status};
}

std::vector<QString> ActivateSocialSide::refusals()
{
    return {QStringLiteral("wrong_state"), QStringLiteral("unknown_card")};
}

Json ActivateSocialSide::body() const
{
    return {{"person", idInMessage(person)},
            {"card", card.toStdString()},
            {"chip", {{"identification", identification.toStdString()}, {"number", number}}}};
}

}  // namespace kapok::messages
