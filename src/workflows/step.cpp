#include "workflows/step.h"

namespace kapok::workflows {

Expected<Payment> Payment::fromJson(const Json& json)
{
    const auto fen = numberAt(json, "fen");
    if (!fen) return std::unexpected(fen.error());
    const auto method = textAt(json, "method");
    if (!method) return std::unexpected(method.error());
    return Payment{*fen, *method};
}

Expected<Carried> Carried::fromJson(const Json& json)
{
    const auto carried = flagAt(json, "done");
    if (!carried) return std::unexpected(carried.error());
    return Carried{*carried};
}

}  // namespace kapok::workflows
