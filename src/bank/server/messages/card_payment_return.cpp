// Gives back what was taken by card: whole, and once.
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    auto payment = books.payment(text(body["reference"]));
    if (!payment || payment->person != text(body["person"]["id"]) || payment->givenBack)
        return line::refused("nothing_paid");
    payment->givenBack = true;
    books.keep(*payment);
    return line::accepted({{"fen", payment->fen}});
}

}  // namespace

template <>
Message handlerOf<messages::ReturnCardPayment>()
{
    return line::demand<Books, messages::ReturnCardPayment>(change);
}

}  // namespace kapok::bank::server
