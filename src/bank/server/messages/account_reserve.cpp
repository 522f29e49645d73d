#include "bank/server/messages/account_reserve.h"

#include "bank/server/messages/person_shape.h"

namespace kapok::bank::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    const QString card = text(body["application"]);
    if (books.account(card)) return line::refused("account_refused");
    const Account reserved{books.nextNumber(), text(body["person"]["id"]), card, AccountState::Reserved};
    books.keep(reserved);
    return line::accepted({{"account", toJson(reserved.number)}});
}

}  // namespace

Message accountReserve()
{
    return line::demandFor<Books>("apply", "account_reserve",
                                  line::object({{"person", personShape()}, {"application", line::anyText()}}), change);
}

}  // namespace kapok::bank::server
