#include "desk/outbox_items.h"

#include <algorithm>

namespace kapok::desk {

using workflows::StepKind;

namespace {

// Orders of one person go in the order of the journal; nobody waits for another one's (M05).
QString laneOf(const Case& one) { return one.visit().person->document.bare(ForCodec{}).number(); }

Words errorOf(const Intent& intent, const OutboxItem& item)
{
    if (item.behind) return words("error.waits_its_turn");
    if (intent.exported) return words("error.left_as_a_packet");
    if (item.state == StateWord::InDoubt) return words("error.not_known_whether_done");
    return intent.why.isEmpty() ? Words() : Words{intent.why, {}};
}

}  // namespace

bool isOfTheLine(const Intent& intent) { return intent.kind == StepKind::Order || intent.kind == StepKind::Message; }

bool waitsItsTurn(const std::map<domain::CaseId, Case>& all, const Case& one, const Intent& intent)
{
    if (intent.kind != StepKind::Order) return false;
    const auto restsOn = [&](const auto& open) {
        return open.second.kind == StepKind::Inside && open.second.seq < intent.seq;
    };
    if (std::ranges::any_of(one.open, restsOn)) return true;
    const QString lane = laneOf(one);
    const auto goesBefore = [&](const auto& open) {
        return open.second.kind == StepKind::Order && open.second.hand == intent.hand && open.second.seq < intent.seq;
    };
    return std::ranges::any_of(all, [&](const auto& pair) {
        return std::ranges::any_of(pair.second.open, goesBefore) && laneOf(pair.second) == lane;
    });
}

bool isInDoubtAtAStart(const Intent& intent) { return !intent.unsent; }

std::vector<OutboxItem> outboxOf(const std::map<domain::CaseId, Case>& all,
                                 const std::function<bool(const Intent&)>& inDoubt)
{
    std::vector<std::pair<qint64, OutboxItem>> items;
    for (const auto& [id, one] : all) {
        for (const auto& [field, intent] : one.open) {
            if (!isOfTheLine(intent)) continue;
            OutboxItem item{.id = id, .field = field, .operation = intent.operation, .number = one.number};
            item.business = one.business();
            item.shownName = one.visit().person->name.shown();
            item.shownNumber = one.visit().person->document.shown();
            item.kind = intent.request;
            item.party = intent.hand;
            item.behind = waitsItsTurn(all, one, intent);
            item.state = !item.behind && inDoubt(intent) ? StateWord::InDoubt : StateWord::Recorded;
            item.since = intent.at;
            item.tries = item.behind ? 0 : intent.attempts;  // who waits his turn was told to nobody yet
            item.held = intent.held;
            item.error = errorOf(intent, item);
            items.emplace_back(intent.seq, std::move(item));
        }
    }
    std::ranges::sort(items, {}, &std::pair<qint64, OutboxItem>::first);
    std::vector<OutboxItem> inOrder;
    for (auto& [seq, item] : items) inOrder.push_back(std::move(item));
    return inOrder;
}

}  // namespace kapok::desk
