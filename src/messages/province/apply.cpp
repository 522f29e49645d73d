#include "messages/province/apply.h"

namespace kapok::messages {

Json OrderCard::Reply::toJson() const
{
    return {{"application", application.toStdString()}, {"card", {{"ref", card.toStdString()}}}};
}

Expected<OrderCard::Reply> OrderCard::Reply::fromJson(const Json& json)
{
    const auto application = textAt(json, "application");
    if (!application) return std::unexpected(application.error());
    const auto card = objectAt(json, "card");
    if (!card) return std::unexpected(card.error());
    const auto ref = textAt(*card, "ref");
    if (!ref) return std::unexpected(ref.error());
    return Reply{*application, *ref};
}

std::vector<QString> OrderCard::refusals() { return {QStringLiteral("has_card"), QStringLiteral("in_transit")}; }

std::vector<OrderCard::Reply> OrderCard::outcomes()
{
    return {{QStringLiteral("44070021070800001"), QStringLiteral("example")}};
}

Json OrderCard::body() const
{
    Json documents = Json::array();
    for (const QString& paper : papers) documents.push_back(paper.toStdString());
    return {{"person", personInMessage(person)}, {"documents", std::move(documents)}, {"channel", "normal"}};
}

}  // namespace kapok::messages
