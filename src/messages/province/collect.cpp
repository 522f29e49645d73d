#include "messages/province/collect.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

Shape HandOver::request() { return shapes::object({{"person", namedPerson()}, {"card", shapes::anyText()}}); }
Shape HandOver::reply() { return shapes::object({{"handed", shapes::date()}}); }

std::vector<Reason> HandOver::refusals()
{
    return {{"wrong_state", "it is not made yet, was handed out already, or has ended"},
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

}  // namespace kapok::messages
