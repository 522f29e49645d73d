// Takes one service of a form, to be reviewed by its own unit (P3.OW).
#include "province/server/messages/list.h"
#include "province/server/named.h"

namespace kapok::province::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    const auto holder = holderIn(books, body);
    if (!holder) return line::refused(holder.error());
    const QString service = text(body["service"]);
    if (!(*holder)->services.contains(service)) return line::refused("not_linked");
    const int number = books.submit(text(body["form"]), service, (*holder)->id);
    return line::accepted({{"number", toJson(QStringLiteral("YC%1%2")
                                                 .arg(books.today().toString(QStringLiteral("yyyyMMdd")))
                                                 .arg(number, 6, 10, QLatin1Char('0')))}});
}

}  // namespace

template <>
Message handlerOf<messages::ChangeService>()
{
    return line::demand<Books, messages::ChangeService>(change);
}

}  // namespace kapok::province::server
