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

Expected<Moved> Moved::fromJson(const Json& json)
{
    const auto what = textAt(json, "what");
    if (!what) return std::unexpected(what.error());
    const auto to = textAt(json, "to");
    if (!to) return std::unexpected(to.error());
    return Moved{*what, *to};
}

}  // namespace kapok::workflows
