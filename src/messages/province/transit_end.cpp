#include "messages/province/transit_end.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape TransitEnd::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }

Shape TransitEnd::reply()
{
    return repeating({{"/card", "/card"}},
                     object({{"card", anyText()}, {"status", word({"under_way", "made", "cancelled"})}}));
}

std::vector<Reason> TransitEnd::refusals() { return {reasons::unknownCard, reasons::unknownPerson}; }

bool TransitEnd::answers(const Json& reply)
{
    const auto status = textAt(reply, "status");
    return status && *status != QLatin1String("under_way");
}

}  // namespace kapok::messages
