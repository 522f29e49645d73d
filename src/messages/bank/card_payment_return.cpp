#include "messages/bank/card_payment_return.h"

#include "messages/on_file.h"

namespace kapok::messages {

using namespace shapes;

Shape ReturnCardPayment::request() { return object({{"person", namedPerson()}, {"reference", anyText()}}); }
Shape ReturnCardPayment::reply() { return object({{"fen", whole()}}); }

std::vector<Reason> ReturnCardPayment::refusals()
{
    return {{"nothing_paid", "nothing was taken under this reference from this person, or it was given back already"}};
}

Expected<ReturnCardPayment::Reply> ReturnCardPayment::Reply::fromJson(const Json& json)
{
    const auto fen = numberAt(json, "fen");
    if (!fen) return std::unexpected(fen.error());
    return Reply{*fen};
}

}  // namespace kapok::messages
