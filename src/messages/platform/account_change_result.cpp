#include "messages/platform/account_change_result.h"

namespace kapok::messages {

using namespace shapes;

Json NextServiceResult::Reply::toJson() const
{
    Json json{{"state", state.toStdString()}};
    if (!service.isEmpty()) json["service"] = service.toStdString();
    return json;
}

Expected<NextServiceResult::Reply> NextServiceResult::Reply::fromJson(const Json& json)
{
    const auto state = textAt(json, "state");
    if (!state) return std::unexpected(state.error());
    return Reply{textAt(json, "service").value_or(QString()), *state};
}

bool NextServiceResult::answers(const Json& reply) { return reply.contains("service"); }

Shape NextServiceResult::request() { return object({{"form", anyText()}, {"known", listOf(oneWindowService())}}); }

Shape NextServiceResult::reply()
{
    return object(
        {{"service?", oneWindowService()}, {"state", word({"done", "refused", "withdrawn", "under_review"})}});
}

std::vector<NextServiceResult::Reply> NextServiceResult::outcomes()
{
    return {{QStringLiteral("TV"), QStringLiteral("done")}, {QStringLiteral("PEN_EMP"), QStringLiteral("refused")}};
}

Json NextServiceResult::body() const
{
    Json body{{"form", form.toStdString()}, {"known", Json::array()}};
    for (const QString& service : known) body["known"].push_back(service.toStdString());
    return body;
}

}  // namespace kapok::messages
