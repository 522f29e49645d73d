// Opens payment on an e-card (P4.10, P4.11).
#include "province/server/ecards.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    const auto named = carrierIn(books, body);
    if (!named) return line::refused(named.error());
    const QString stands = books.ecardOf(named->holder->id);
    if (stands == QLatin1String("none") || stands == QLatin1String("old_card")) return line::refused("no_ecard");
    if (named->card.bankAccount != QLatin1String("active")) return line::refused("bank_side_inactive");
    if (named->holder->mobile.isEmpty()) return line::refused("no_mobile");
    return line::accepted({{"status", "open"}});
}

}  // namespace

template <>
Message handlerOf<messages::OpenEcardPayment>()
{
    return line::demand<Books, messages::OpenEcardPayment>(change);
}

}  // namespace kapok::province::server
