#include "workflows/step.h"

namespace kapok::workflows {

Json Payment::toJson() const
{
    Json json{{"fen", fen}, {"method", method.toStdString()}};
    for (const auto& [key, value] : {std::pair{"reference", &reference},
                                     {"declined", &declined},
                                     {"approved_by", &approvedBy},
                                     {"digest", &digest}})
        if (!value->isEmpty()) json[key] = value->toStdString();
    if (back != 0) json["back"] = back;
    return json;
}

namespace {

Expected<Payment> moneyIn(const Json& json)
{
    const auto fen = numberAt(json, "fen");
    if (!fen) return std::unexpected(fen.error());
    const auto method = textAt(json, "method");
    if (!method) return std::unexpected(method.error());
    Payment payment{.fen = *fen, .method = *method};
    for (const auto& [key, value] : {std::pair{"reference", &payment.reference},
                                     {"declined", &payment.declined},
                                     {"approved_by", &payment.approvedBy},
                                     {"digest", &payment.digest}})
        if (json.contains(key)) *value = text(json[key]);
    if (json.contains("back")) {
        const auto back = numberAt(json, "back");
        if (!back) return std::unexpected(back.error());
        payment.back = *back;
    }
    return payment;
}

}  // namespace

Expected<Payment> Payment::fromJson(const Json& json)
{
    auto payment = moneyIn(json);
    if (payment && (payment->fen < 0 || payment->back < 0)) return badValue("whole fen, not below zero");
    return payment;
}

Json Payout::toJson() const
{
    Json json = Payment::toJson();
    json["owed"] = owed;
    return json;
}

Expected<Payout> Payout::fromJson(const Json& json)
{
    auto payment = moneyIn(json);
    if (!payment) return std::unexpected(payment.error());
    // Where some of it was taken back, what he keeps is what he is owed.
    const auto owed = json.contains("owed") ? numberAt(json, "owed") : Expected<qint64>(-payment->fen);
    if (!owed) return std::unexpected(owed.error());
    if (payment->fen > 0 || -payment->fen > *owed) return badValue("whole fen below zero, no more than is owed");
    return Payout{std::move(*payment), *owed};
}

Json Carried::toJson() const
{
    Json json{{"done", done}};
    if (!why.isEmpty()) json["why"] = why.toStdString();
    return json;
}

Expected<Carried> Carried::fromJson(const Json& json)
{
    const auto carried = flagAt(json, "done");
    if (!carried) return std::unexpected(carried.error());
    Carried made{*carried};
    if (json.contains("why")) made.why = text(json["why"]);
    return made;
}

Json Made::toJson() const
{
    Json json{{"object", object.toStdString()}};
    if (!spoiled.isEmpty()) json["spoiled"] = spoiled.toStdString();
    return json;
}

Expected<Made> Made::fromJson(const Json& json)
{
    const auto object = textAt(json, "object");
    if (!object) return std::unexpected(object.error());
    Made made{*object, {}};
    if (json.contains("spoiled")) {
        const auto why = textAt(json, "spoiled");
        if (!why) return std::unexpected(why.error());
        made.spoiled = *why;
    }
    return made;
}

Json Moved::toJson() const
{
    Json json{{"what", kapok::toJson(what)},
              {"kind", kapok::toJson(kind)},
              {"from", kapok::toJson(from)},
              {"to", kapok::toJson(to)}};
    if (!reason.isEmpty()) json["reason"] = kapok::toJson(reason);
    if (!second.isEmpty()) json["second"] = kapok::toJson(second);
    return json;
}

Expected<Moved> Moved::fromJson(const Json& json)
{
    Moved moved;
    for (const auto& [key, value] :
         {std::pair{"what", &moved.what}, {"kind", &moved.kind}, {"from", &moved.from}, {"to", &moved.to}}) {
        const auto text = textAt(json, key);
        if (!text) return std::unexpected(text.error());
        *value = *text;
    }
    for (const auto& [key, value] : {std::pair{"reason", &moved.reason}, {"second", &moved.second}}) {
        if (!json.contains(key)) continue;
        const auto text = textAt(json, key);
        if (!text) return std::unexpected(text.error());
        *value = *text;
    }
    return moved;
}

}  // namespace kapok::workflows
