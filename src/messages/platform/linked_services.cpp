#include "messages/platform/linked_services.h"

#include "messages/on_file.h"

namespace kapok::messages {

using namespace shapes;

Shape LinkedServices::reply()
{
    return repeating({{"/person/id", "/person/id"}},
                     object({{"person", object({{"id", personal(anyText())}})},
                             {"services", listOf(object({{"service", oneWindowService()}, {"paid_on?", date()}}))}}));
}
std::vector<Reason> LinkedServices::refusals() { return {}; }

Json LinkedServices::Reply::toJson() const
{
    Json json{{"services", Json::array()}};
    for (const Linked& one : services) {
        Json entry{{"service", one.service.toStdString()}};
        if (one.paidOn) entry["paid_on"] = one.paidOn->toString(Qt::ISODate).toStdString();
        json["services"].push_back(std::move(entry));
    }
    return json;
}

Expected<LinkedServices::Reply> LinkedServices::Reply::fromJson(const Json& json)
{
    const auto list = listAt(json, "services");
    if (!list) return std::unexpected(list.error());
    Reply reply;
    for (const Json& entry : *list) {
        const auto service = textAt(entry, "service");
        if (!service) return std::unexpected(service.error());
        Linked one{*service, std::nullopt};
        if (const auto day = textAt(entry, "paid_on")) {
            one.paidOn = QDate::fromString(*day, Qt::ISODate);
            if (!one.paidOn->isValid())
                return failure(Error::Kind::BadInput, words("error.field_value"), QStringLiteral("paid_on: a date"));
        }
        reply.services.push_back(std::move(one));
    }
    return reply;
}

std::vector<LinkedServices::Reply> LinkedServices::outcomes()
{
    return {{{{QStringLiteral("TV"), std::nullopt}, {QStringLiteral("PEN_EMP"), QDate(2021, 7, 15)}}}, {{}}};
}

}  // namespace kapok::messages
