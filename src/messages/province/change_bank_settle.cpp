#include "messages/province/change_bank_settle.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape SettleBankChange::request()
{
    return object(
        {{"person", namedPerson()}, {"card", anyText()}, {"documents", listOf(anyText())}, {"recovered", flag()}});
}

Shape SettleBankChange::reply() { return object({{"status", word({"cancelled"})}}); }

std::vector<Reason> SettleBankChange::refusals()
{
    return {reasons::noBankChange,
            {"no_transfer_notice", "`documents` does not name the new bank's transfer notice (rules.md §13)"},
            {"new_card_not_activated", "the card that was ordered in its place does not work yet (rules.md §13)"},
            reasons::accountNotClosed,
            {"wrong_state", "it has ended already"},
            reasons::notThisBank,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

Json SettleBankChange::body() const
{
    return {{"person", idInMessage(person)},
            {"card", toJson(card)},
            {"documents", listInMessage(papers)},
            {"recovered", recovered}};
}

}  // namespace kapok::messages
