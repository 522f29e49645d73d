#include "messages/province/change_bank.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape OrderBankChange::request()
{
    return object({{"person", namedPerson()},
                   {"card", anyText()},
                   {"outlet?", anyText()},
                   {"channel", channel()},
                   {"documents", listOf(anyText())},
                   {"merges?", listOf(anyText())}});
}

Shape OrderBankChange::reply() { return orderTaken(); }

std::vector<Reason> OrderBankChange::refusals()
{
    return {{"same_bank", "the card is of the bank of the desk already"},
            {"old_card_not_shown", "`documents` does not name the old bank's card (rules.md §13)"},
            {"wrong_state", "it was not handed out, or its state allows no change of bank (rules.md §6)"},
            {"not_this_city", "the card is of another city than the desk"},
            reasons::agencyFirst,
            reasons::inTransit,
            reasons::inTransitElsewhere,
            reasons::otherCityCard,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

Json OrderBankChange::body() const
{
    Json body{{"person", personInMessage(person)},
              {"card", toJson(card)},
              {"documents", listInMessage(papers)},
              {"channel", "normal"}};
    if (!merges.isEmpty()) body["merges"] = listInMessage(merges);
    return body;
}

}  // namespace kapok::messages
