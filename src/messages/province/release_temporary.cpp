#include "messages/province/release_temporary.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

Shape ReleaseTemporaryLoss::request()
{
    return shapes::object({{"person", namedPerson()}, {"card", shapes::anyText()}});
}
Shape ReleaseTemporaryLoss::reply()
{
    return shapes::object({{"status", shapes::word({"normal", "locked", "sealed", "not_activated"})}});
}

std::vector<Reason> ReleaseTemporaryLoss::refusals()
{
    return {{"wrong_state", "it is not reported lost for the time being; a formal loss has a release of its own"},
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

std::vector<ReleaseTemporaryLoss::Reply> ReleaseTemporaryLoss::outcomes()
{
    return {{QStringLiteral("normal")}, {QStringLiteral("locked")}, {QStringLiteral("not_activated")}};
}

}  // namespace kapok::messages
