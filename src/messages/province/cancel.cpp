#include "messages/province/cancel.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape CancelCard::request()
{
    return object(
        {{"person", namedPerson()}, {"card", anyText()}, {"documents", listOf(anyText())}, {"recovered", flag()}});
}

Shape CancelCard::reply() { return object({{"status", word({"cancelled"})}}); }

std::vector<Reason> CancelCard::refusals()
{
    return {{"medical_account_not_cleared", "the department's slip is not named, or it has not cleared the account"},
            reasons::accountNotClosed,
            {"wrong_state", "it has ended already, or is not made yet"},
            reasons::notThisBank,
            reasons::unknownCard,
            reasons::unknownPerson};
}

Json CancelCard::body() const
{
    return {{"person", idInMessage(person)},
            {"card", toJson(card)},
            {"documents", listInMessage(papers)},
            {"recovered", recovered}};
}

}  // namespace kapok::messages
