// Which of the seven services go by his account, and when is the next benefit paid (rules.md §10, P5.5)?
#include "platform/server/messages/list.h"
#include "platform/server/one_window.h"

namespace kapok::platform::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const QString person = text(body["person"]["id"]);
    Json services = Json::array();
    for (const QString& service : books.servicesOf(person)) {
        Json one{{"service", toJson(service)}};
        if (const QDate day = nextPaymentOf(service, books.today()); day.isValid())
            one["paid_on"] = toJson(day.toString(Qt::ISODate));
        services.push_back(std::move(one));
    }
    return line::accepted({{"person", {{"id", toJson(person)}}}, {"services", std::move(services)}});
}

}  // namespace

template <>
Message handlerOf<messages::LinkedServices>()
{
    return line::question<Books, messages::LinkedServices>(answer);
}

}  // namespace kapok::platform::server
