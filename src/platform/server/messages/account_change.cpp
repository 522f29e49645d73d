// Takes one service of a form, to be reviewed by its own unit (P3.OW).
#include "platform/server/messages/list.h"

namespace kapok::platform::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    const QString person = text(body["person"]["id"]), service = text(body["service"]);
    if (!books.servicesOf(person).contains(service)) return line::refused("not_linked");
    const int number = books.submit({text(body["form"]), service, person, books.today()});
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

}  // namespace kapok::platform::server
