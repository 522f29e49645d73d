// Unties an e-card from its card, whatever the state of that: of a lost card it can only be untied (P4.8, P4.9).
#include "province/server/messages/list.h"
#include "province/server/named.h"

namespace kapok::province::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    const auto holder = holderIn(books, body);
    if (!holder) return line::refused(holder.error());
    if (books.ecardOf((*holder)->id) == QLatin1String("none")) return line::refused("no_ecard");

    books.keepEcard((*holder)->id, QStringLiteral("none"));
    return line::accepted({{"status", "none"}});
}

}  // namespace

template <>
Message handlerOf<messages::DissociateEcard>()
{
    return line::demand<Books, messages::DissociateEcard>(change);
}

}  // namespace kapok::province::server
