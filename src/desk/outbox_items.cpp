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

bool restsOnAnInnerCase(const Case& one, const Intent& intent)
{
    return std::ranges::any_of(one.open, [&](const auto& open) {
        return open.second.kind == StepKind::Inside && open.second.seq < intent.seq;
    });
}

OutboxItem itemOf(const Case& one, const Intent& intent)
{
    OutboxItem item{.id = one.id, .field = intent.field, .operation = intent.operation, .number = one.number};
    item.business = one.business();
    item.shownName = one.visit().person->name.shown();
    item.shownNumber = one.visit().person->document.shown();
    item.kind = intent.request;
    item.party = intent.hand;
    item.since = intent.at;
    item.exported = intent.exported;
    item.held = intent.held;
    return item;
}

}  // namespace

bool isOfTheLine(const Intent& intent) { return intent.kind == StepKind::Order || intent.kind == StepKind::Message; }

bool waitsItsTurn(const std::map<domain::CaseId, Case>& all, const Case& one, const Intent& intent)
{
    if (intent.kind != StepKind::Order) return false;
    if (restsOnAnInnerCase(one, intent)) return true;
    const QString lane = laneOf(one);
    const auto goesBefore = [&](const auto& open) {
        return open.second.kind == StepKind::Order && open.second.hand == intent.hand && open.second.seq < intent.seq;
    };
    return std::ranges::any_of(all, [&](const auto& pair) {
        return std::ranges::any_of(pair.second.open, goesBefore) && laneOf(pair.second) == lane;
    });
}

bool isInDoubtAtAStart(const Intent& intent) { return !intent.unsent; }

std::vector<OutboxItem> notYetExportedFirst(const std::vector<OutboxItem>& items)
{
    std::vector<OutboxItem> all;
    for (const bool exported : {false, true})
        std::ranges::copy_if(items, std::back_inserter(all),
                             [&](const OutboxItem& item) { return item.exported == exported; });
    return all;
}

std::vector<OutboxItem> outboxOf(const std::map<domain::CaseId, Case>& all,
                                 const std::function<bool(const Intent&)>& inDoubt)
{
    std::vector<std::pair<const Case*, const Intent*>> onTheirWay;
    for (const auto& [id, one] : all)
        for (const auto& [field, intent] : one.open)
            if (isOfTheLine(intent)) onTheirWay.emplace_back(&one, &intent);
    std::ranges::sort(onTheirWay, {}, [](const auto& each) { return each.second->seq; });
    std::vector<OutboxItem> items;
    std::set<std::pair<QString, QString>> lanes;  // by party and person: somebody goes first there
    for (const auto& [one, intent] : onTheirWay) {
        const bool isOrder = intent->kind == StepKind::Order;
        const bool isFirst = !isOrder || lanes.emplace(intent->hand, laneOf(*one)).second;
        OutboxItem item = itemOf(*one, *intent);
        item.behind = isOrder && (!isFirst || restsOnAnInnerCase(*one, *intent));
        item.state = !item.behind && inDoubt(*intent) ? StateWord::InDoubt : StateWord::Recorded;
        item.tries = item.behind ? 0 : intent->attempts;  // who waits his turn was told to nobody yet
        item.error = errorOf(*intent, item);
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace kapok::desk
