#include "messages/province/renew.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape OrderRenewal::request()
{
    return object({{"person", namedPerson()},
                   {"card", anyText()},
                   {"number_kept?", flag()},
                   {"outlet?", anyText()},
                   {"channel", channel()},
                   {"documents", listOf(anyText())}});
}

Shape OrderRenewal::reply() { return orderTaken(); }

std::vector<Reason> OrderRenewal::refusals()
{
    return {{"wrong_state", "it was not handed out, or its state allows no renewal (rules.md §6)"},
            {"too_early", "its last day is more than three calendar months away (rules.md §11)"},
            reasons::agencyFirst,
            reasons::notThisBank,
            reasons::inTransit,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

Json OrderRenewal::body() const
{
    Json body{{"person", personInMessage(person)},
              {"card", toJson(card)},
              {"documents", listInMessage(papers)},
              {"channel", "normal"}};
    if (numberKept) body["number_kept"] = *numberKept;
    return body;
}

}  // namespace kapok::messages
