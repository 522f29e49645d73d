// Takes a fee by card, once an operation.
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

// His own social security card pays while its account is in use; of any other card the terminal answers.
const char* whyDeclined(const Books& books, const Json& body)
{
    if (!body.contains("card")) return nullptr;
    const auto account = books.account(text(body["card"]));
    if (account && account->state == AccountState::Frozen) return "account_frozen";
    return account && account->state == AccountState::Active ? nullptr : "card_declined";
}

ports::Reply change(Books& books, const Json& body)
{
    const auto fen = body["fen"].get<qint64>();
    if (fen == 0) return line::refused("nothing_to_pay");
    if (const char* why = whyDeclined(books, body)) return line::refused(why);
    return line::accepted({{"reference", toJson(books.take(text(body["person"]["id"]), fen).reference)}});
}

}  // namespace

template <>
Message handlerOf<messages::TakeCardPayment>()
{
    return line::demand<Books, messages::TakeCardPayment>(change);
}

}  // namespace kapok::bank::server
