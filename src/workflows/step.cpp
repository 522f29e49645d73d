#include "workflows/step.h"

namespace kapok::workflows {

Json Payment::toJson() const
{
    Json json{{"fen", fen}, {"method", method.toStdString()}};
    for (const auto& [key, value] : {std::pair{"reference", &reference}, {"declined", &declined},
                                     {"approved_by", &approvedBy}, {"digest", &digest}})
        if (!value->isEmpty()) json[key] = value->toStdString();
    return json;
}

Expected<Payment> Payment::fromJson(const Json& json)
{
    const auto fen = numberAt(json, "fen");
    if (!fen) return std::unexpected(fen.error());
    if (*fen < 0) return badValue("whole fen, not below zero");
    const auto method = textAt(json, "method");
    if (!method) return std::unexpected(method.error());
    Payment payment{.fen = *fen, .method = *method};
    for (const auto& [key, value] : {std::pair{"reference", &payment.reference}, {"declined", &payment.declined},
                                     {"approved_by", &payment.approvedBy}, {"digest", &payment.digest}})
        if (json.contains(key)) *value = text(json[key]);
    return payment;
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
