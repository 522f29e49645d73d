#include "messages/platform/account_change_result.h"

namespace kapok::messages {

using namespace shapes;

Json NextServiceResult::Reply::toJson() const
{
    Json json{{"state", state.toStdString()}};
    if (!service.isEmpty()) json["service"] = service.toStdString();
    if (paidOn) json["paid_on"] = paidOn->toString(Qt::ISODate).toStdString();
    return json;
}

Expected<NextServiceResult::Reply> NextServiceResult::Reply::fromJson(const Json& json)
{
    const auto state = textAt(json, "state");
    if (!state) return std::unexpected(state.error());
    Reply reply{textAt(json, "service").value_or(QString()), *state};
    if (const auto day = textAt(json, "paid_on")) {
        reply.paidOn = QDate::fromString(*day, Qt::ISODate);
        if (!reply.paidOn->isValid())
            return failure(Error::Kind::BadInput, words("error.field_value"), QStringLiteral("paid_on: a date"));
    }
    return reply;
}

bool NextServiceResult::answers(const Json& reply) { return reply.contains("service"); }

Shape NextServiceResult::request()
{
    return object(
        {{"form", anyText()}, {"known", listOf(oneWindowService())}, {"warned?", listOf(oneWindowService())}});
}

Shape NextServiceResult::reply()
{
    return object({{"service?", oneWindowService()},
                   {"state", word({"done", "refused", "withdrawn", "pays_first", "under_review"})},
                   {"paid_on?", date()}});
}

std::vector<NextServiceResult::Reply> NextServiceResult::outcomes()
{
    return {{QStringLiteral("TV"), QStringLiteral("done")},
            {QStringLiteral("PEN_EMP"), QStringLiteral("refused")},
            {QStringLiteral("PEN_EMP"), QStringLiteral("pays_first"), QDate(2021, 7, 15)}};
}

Json NextServiceResult::body() const
{
    Json body{{"form", form.toStdString()}, {"known", Json::array()}};
    for (const QString& service : known) body["known"].push_back(service.toStdString());
    for (const QString& service : warned) body["warned"].push_back(service.toStdString());
    return body;
}

}  // namespace kapok::messages
