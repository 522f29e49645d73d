#include "desk/money_moved.h"

#include <utility>

namespace kapok::desk {
namespace {

// Of null, which a fee has that nobody has decided, nothing is due.
qint64 feeOf(const Json& ruling)
{
    const Json fee = ruling.value("fee_fen", Json());
    return fee.is_number_integer() ? fee.get<qint64>() : 0;
}

bool asksForWaiver(const Json& value)
{
    const Json request = value["facts"].value("request", Json::object());
    return request.contains("waiver") && !request["waiver"].is_null();
}

}  // namespace

// What the desk has heard by itself, after a cut, is the work of whoever began it.
const QString& MoneyOfCase::handOf(const ports::Entry& entry, const QString& field)
{
    return entry.by.isEmpty() ? m_hands[field] : entry.by;
}

// A payment says what the desk holds after it, so what went over the counter is the difference.
std::optional<MoneyMoved> MoneyOfCase::take(const ports::Entry& entry)
{
    if (entry.kind == QLatin1String("intent")) m_hands[text(entry.body["field"])] = entry.by;
    // With an answer goes what was decided behind it; and what was decided yesterday is decided anew.
    if (entry.kind == QLatin1String("lapsed")) return waiverGone();
    if (entry.kind == QLatin1String("taken_back"))
        return m_filled[text(entry.body["field"])] <= m_waivedBy ? waiverGone() : std::nullopt;
    if (entry.kind != QLatin1String("filled") || !entry.body.contains("value")) return std::nullopt;
    const Json& value = entry.body["value"];
    m_filled[text(entry.body["field"])] = entry.seq;
    if (!value.is_object()) return std::nullopt;
    if (value.contains("ruling") && value.contains("facts")) return waived(entry);
    if (!value.contains("fen") || !value.contains("method")) return std::nullopt;
    const QString field = text(entry.body["field"]);
    const qint64 moved = value["fen"].get<qint64>() - m_held[field];
    m_held[field] += moved;
    if (moved == 0) return std::nullopt;
    const QString method = text(value["method"]);
    return MoneyMoved{.teller = handOf(entry, field),
                      .method = method.isEmpty() ? QStringLiteral("none") : method,
                      .approvedBy = QString::fromStdString(value.value("approved_by", std::string())),
                      .fen = moved};
}

// Money that nobody took: what was due before a second person agreed to the waiver (rules.md §19). Of one that stands in
// the place of another only the difference is new.
std::optional<MoneyMoved> MoneyOfCase::waived(const ports::Entry& entry)
{
    const Json& value = entry.body["value"];
    if (!value["ruling"].is_object()) return std::nullopt;
    const qint64 fee = feeOf(value["ruling"]);
    const QString approver = QString::fromStdString(value.value("approved_by", std::string()));
    if (!asksForWaiver(value)) {
        m_due = fee;
        return std::nullopt;
    }
    const bool isDeclined = value.value("refused", std::string()) != "";
    if (isDeclined || approver.isEmpty() || m_due <= fee) return std::nullopt;
    MoneyMoved moved{.teller = handOf(entry, text(entry.body["field"])),
                     .method = QStringLiteral("none"),
                     .approvedBy = approver,
                     .waived = m_due - fee};
    const qint64 before = m_waiver ? m_waiver->waived : 0;
    m_waiver = moved;
    m_waivedBy = entry.seq;
    moved.waived -= before;
    return moved.waived != 0 ? std::optional(std::move(moved)) : std::nullopt;
}

// In the till in which it was let go: that one has let go of nothing.
std::optional<MoneyMoved> MoneyOfCase::waiverGone()
{
    if (!m_waiver) return std::nullopt;
    MoneyMoved gone = *std::exchange(m_waiver, std::nullopt);
    gone.waived = -gone.waived;
    return gone;
}

}  // namespace kapok::desk
