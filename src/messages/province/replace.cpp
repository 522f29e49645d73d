#include "messages/province/replace.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape OrderReplacement::request()
{
    return object({{"person", namedPerson()},
                   {"card", anyText()},
                   {"reason", word({"lost", "damaged", "information_changed", "information_wrong", "by_wish"})},
                   {"cause?", word({"personal", "quality"})},
                   {"number_kept?", flag()},
                   {"outlet?", anyText()},
                   {"channel", messages::channel()},
                   {"documents", listOf(anyText())},
                   {"merges?", listOf(anyText())}});
}

Shape OrderReplacement::reply() { return orderTaken(); }

std::vector<Reason> OrderReplacement::refusals()
{
    return {{"wrong_state", "it was not handed out, or its state allows no replacement for this reason (rules.md §6)"},
            {"formal_loss_first", "for a loss it must be reported lost for good before (rules.md §6)"},
            {"keep_using", "by wish only a card of the second generation in date is replaced (rules.md §21)"},
            reasons::agencyFirst,
            reasons::notThisBank,
            reasons::inTransit,
            reasons::inTransitElsewhere,
            reasons::otherCityCard,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

Json OrderReplacement::body() const
{
    Json body{{"person", personInMessage(person)},
              {"card", toJson(card)},
              {"reason", toJson(reason)},
              {"documents", listInMessage(papers)},
              {"channel", toJson(channel)}};
    if (cause) body["cause"] = toJson(*cause);
    if (numberKept) body["number_kept"] = *numberKept;
    if (!merges.isEmpty()) body["merges"] = listInMessage(merges);
    return body;
}

}  // namespace kapok::messages
