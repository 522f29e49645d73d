#include "messages/bank/card_payment.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape TakeCardPayment::request() { return object({{"person", namedPerson()}, {"fen", whole()}, {"card?", anyText()}}); }

Shape TakeCardPayment::reply() { return object({{"reference", anyText()}}); }

std::vector<Reason> TakeCardPayment::refusals()
{
    return {{"card_declined", "the account of the card is not active, or the card's bank declines"},
            reasons::accountFrozen,
            {"nothing_to_pay", "`fen` is nothing"}};
}

Expected<TakeCardPayment::Reply> TakeCardPayment::Reply::fromJson(const Json& json)
{
    const auto reference = textAt(json, "reference");
    if (!reference) return std::unexpected(reference.error());
    return Reply{*reference};
}

Json TakeCardPayment::body() const
{
    Json body{{"person", idInMessage(person)}, {"fen", fen}};
    if (card) body["card"] = toJson(*card);
    return body;
}

}  // namespace kapok::messages
