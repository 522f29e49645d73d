// Which of the seven services go by his account, and when is the next benefit paid (rules.md §10, P5.5)?
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/named.h"
#include "province/server/one_window.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const auto holder = holderIn(books, body);
    if (!holder) return line::refused(holder.error());
    Json services = Json::array();
    for (const QString& service : (*holder)->services) {
        Json one{{"service", toJson(service)}};
        if (const QDate day = nextPaymentOf(service, books.today()); day.isValid())
            one["paid_on"] = toJson(dayText(day));
        services.push_back(std::move(one));
    }
    return line::accepted({{"person", {{"id", toJson((*holder)->id)}}}, {"services", std::move(services)}});
}

}  // namespace

template <>
Message handlerOf<messages::LinkedServices>()
{
    return line::question<Books, messages::LinkedServices>(answer);
}

}  // namespace kapok::province::server
