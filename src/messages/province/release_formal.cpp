#include "messages/province/release_formal.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape ReleaseFormalLoss::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }
Shape ReleaseFormalLoss::reply() { return object({{"status", word({"normal", "locked", "sealed", "not_activated"})}}); }

std::vector<Reason> ReleaseFormalLoss::refusals()
{
    return {{"wrong_state", "it is not reported lost for good"},
            {"replacement_ordered", "the card that takes its place is ordered or made"},
            reasons::notThisBank,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

std::vector<ReleaseFormalLoss::Reply> ReleaseFormalLoss::outcomes()
{
    return {{QStringLiteral("normal")}, {QStringLiteral("locked")}, {QStringLiteral("not_activated")}};
}

}  // namespace kapok::messages
