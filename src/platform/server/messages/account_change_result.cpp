// Which service of a form has its result next (P3.OW)?
#include "platform/server/messages/list.h"
#include "platform/server/one_window.h"

namespace kapok::platform::server {
namespace {

QStringList listed(const Json& body, const char* key)
{
    QStringList services;
    if (body.contains(key))
        for (const Json& service : body[key]) services.append(text(service));
    return services;
}

ports::Reply answer(const Books& books, const Json& body)
{
    const QString form = text(body["form"]);
    const QStringList known = listed(body, "known");
    if (const auto next = nextResultOf(books, form, known))
        return line::accepted({{"service", toJson(next->service)}, {"state", toJson(next->state)}});
    const auto paid = paidFirst(books, form, known, listed(body, "warned"));
    if (!paid) return line::accepted({{"state", "under_review"}});
    const QDate day = nextPaymentOf(*paid, books.today());
    return line::accepted(
        {{"service", toJson(*paid)}, {"state", "pays_first"}, {"paid_on", toJson(day.toString(Qt::ISODate))}});
}

}  // namespace

template <>
Message handlerOf<messages::NextServiceResult>()
{
    return line::question<Books, messages::NextServiceResult>(answer);
}

}  // namespace kapok::platform::server
