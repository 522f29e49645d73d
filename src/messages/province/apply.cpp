#include "messages/province/apply.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape OrderCard::request()
{
    return object({{"person", namedPerson()},
                   {"bank?", oneOf<domain::Bank>()},
                   {"city?", anyText()},
                   {"outlet?", anyText()},
                   {"channel", messages::channel()},
                   {"documents", listOf(anyText())},
                   {"merges?", listOf(anyText())}});
}

Shape OrderCard::reply() { return orderTaken(); }

std::vector<Reason> OrderCard::refusals()
{
    return {{"has_card", "a finished card of this city is held (rules.md §1)"},
            reasons::inTransit,
            reasons::inTransitElsewhere,
            reasons::otherCityCard,
            reasons::agencyFirst,
            reasons::unknownPerson,
            reasons::deceased,
            {"person_differs",
             "name, kind or birth date, where they are said, are not those on file; a counter that could not ask "
             "knows the number only"},
            reasons::unknownCard};
}

Json OrderCard::body() const
{
    Json body{{"person", personInMessage(person)}, {"documents", listInMessage(papers)}, {"channel", toJson(channel)}};
    if (!merges.isEmpty()) body["merges"] = listInMessage(merges);
    return body;
}

}  // namespace kapok::messages
