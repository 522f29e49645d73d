#include "messages/province/ecard_dissociate.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape DissociateEcard::request() { return object({{"person", namedPerson()}}); }

Shape DissociateEcard::reply() { return object({{"status", word({"none"})}}); }

std::vector<Reason> DissociateEcard::refusals()
{
    return {{"no_ecard", "there is none to untie"}, reasons::unknownPerson};
}

}  // namespace kapok::messages
