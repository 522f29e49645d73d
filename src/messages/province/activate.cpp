#include "messages/province/activate.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape ActivateSocialSide::request()
{
    return object({{"person", namedPerson()},
                   {"card", anyText()},
                   {"chip", object({{"identification", hex()}, {"number", personal(anyText())}})}});
}

Shape ActivateSocialSide::reply() { return object({{"status", word({"normal"})}}); }

std::vector<Reason> ActivateSocialSide::refusals()
{
    return {{"wrong_state", "it was not handed out, or is neither not activated nor sealed"},
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased,
            reasons::expired,
            {"chip_differs", "what was read from the chip is not what was made for this order"}};
}

Json ActivateSocialSide::body() const
{
    return {{"person", idInMessage(person)},
            {"card", card.toStdString()},
            {"chip", {{"identification", identification.toStdString()}, {"number", number}}}};
}

}  // namespace kapok::messages
