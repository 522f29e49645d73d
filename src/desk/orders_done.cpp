#include "desk/orders_done.h"

#include "desk/stand_ins.h"
#include "workflows/course.h"

#include <algorithm>

namespace kapok::desk {
namespace {

QByteArray bytesOf(const Json& body)
{
    return lacksPersonal(body["bytes"]) ? QByteArray() : text(bare(body["bytes"])).toUtf8();
}

// Of a second attempt at the same operation nothing but its number is kept: the first one is there, or was told before
// what is asked for.
bool isOrderOfProvince(const Json& body)
{
    return body.value("step", std::string()) == "order" && body.value("hand", std::string()) == "province";
}

}  // namespace

QString numberIn(const std::vector<ports::Entry>& entries)
{
    return entries.empty() ? QString() : QString::fromStdString(entries.front().body.value("number", std::string()));
}

void OrdersDone::take(const ports::Entry& entry)
{
    const Json& body = entry.body;
    const bool isIntent = entry.kind == QLatin1String("intent"), isFilled = entry.kind == QLatin1String("filled");
    if (!(isIntent || isFilled) || !body.contains("field")) return;
    const std::pair place{entry.caseId.text, text(body["field"])};
    if (isIntent && isOrderOfProvince(body))
        m_intended.insert_or_assign(
            place, OrderDone{.asked = {{text(body["operation"])}, text(body["request"]), bytesOf(body)},
                             .caseId = entry.caseId,
                             .field = place.second,
                             .by = entry.by});
    if (!isFilled) return;
    const auto order = m_intended.find(place);
    if (order == m_intended.end()) return;
    order->second.value = body.value("value", Json());
    order->second.at = entry.at;
    // What was withdrawn was never told: no answer of the province stands there.
    if (order->second.value != workflows::course::withdrawal()) m_done.push_back(std::move(order->second));
    m_intended.erase(order);
}

const OrderDone* OrdersDone::find(const domain::OperationId& operation) const
{
    const auto isIt = [&](const OrderDone& one) { return one.asked.operation == operation; };
    const auto found = std::ranges::find_if(m_done, isIt);
    return found == m_done.end() ? nullptr : &*found;
}

}  // namespace kapok::desk
