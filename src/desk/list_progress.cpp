#include "desk/list_progress.h"

#include "messages/order_taken.h"

#include <algorithm>

namespace kapok::desk {
namespace {

std::optional<workflows::FieldState> fieldOf(const Case& one, const char* name)
{
    const auto fields = one.record().fields();
    const auto field = std::ranges::find(fields, QLatin1String(name), &workflows::FieldState::name);
    return field == fields.end() || !field->filled ? std::nullopt : std::optional(*field);
}

}  // namespace

bool isOfAList(const Case& one)
{
    return one.business() == domain::Business::Apply && one.record().opening()["channel"] == "unit";
}

QString batchOf(const Case& one) { return isOfAList(one) ? text(one.record().opening()["batch"]) : QString(); }

std::optional<QString> applicationOf(const Case& one)
{
    const auto order = fieldOf(one, "order");
    if (!order || !order->value.contains("accepted")) return std::nullopt;
    const auto taken = messages::OrderTaken::fromJson(order->value["accepted"]);
    return taken ? std::optional(taken->application) : std::nullopt;
}

RowStage stageOf(const Case& one)
{
    if (one.record().refused()) return RowStage::Refused;
    if (!applicationOf(one)) return RowStage::Left;
    if (!fieldOf(one, "made")) return RowStage::InProduction;
    return fieldOf(one, "collect") ? RowStage::Collected : RowStage::AtOutlet;
}

void ListProgress::add(const Case& one, bool isHidden)
{
    const QString whose = isHidden ? one.id.text : one.visit().person->document.bare(ForCodec{}).number();
    m_rows.insert_or_assign(whose, stageOf(one));
}

qint64 ListProgress::at(RowStage stage) const
{
    return std::ranges::count(m_rows, stage, [](const auto& row) { return row.second; });
}

}  // namespace kapok::desk
