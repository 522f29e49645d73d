#include "cli/outbox.h"

#include "cli/cases.h"
#include "cli/commands.h"
#include "cli/headless_desk.h"
#include "cli/outbox_packets.h"
#include "desk/outbox_items.h"

#include <algorithm>

namespace kapok::cli {
namespace {

using desk::OutboxItem;

Json documentOf(const Call& call, const std::vector<OutboxItem>& items, Instant now)
{
    Json list = Json::array();
    for (const OutboxItem& item : items)
        list.push_back({{"id", toJson(item.operation.text)},
                        {"case", toJson(item.number)},
                        {"kind", toJson(item.kind)},
                        {"party", toJson(item.party)},
                        {"age_s", std::max<qint64>(0, (now.utcMs - item.since.utcMs) / 1000)},
                        {"tries", item.tries},
                        {"state", toJson(nameOf(item.state))},
                        {"held", item.held.has_value()},
                        {"error", item.error.empty() ? Json() : toJson(said(call, item.error))}});
    return {{"operations", list}};
}

// Whom a case is about nobody has opened: so it is not known either who waits behind an earlier one of the same person.
std::vector<OutboxItem> ofEachAlone(const std::map<domain::CaseId, desk::Case>& open)
{
    std::vector<OutboxItem> all;
    for (const auto& one : open)
        std::ranges::move(desk::outboxOf({one}, desk::isInDoubtAtAStart), std::back_inserter(all));
    std::ranges::sort(all, {}, &OutboxItem::since);
    return all;
}

// As the journal tells it; where nobody signs in, nothing is opened that a workbench could have.
int list(const Call& call)
{
    const auto told = JournalOfCases::read(call, "outbox");
    if (!told) return fail(call, told.error());
    std::map<domain::CaseId, desk::Case> open;
    for (const domain::CaseId& id : told->order) {
        auto one = desk::Case::fold(workflows::Workflows::ofThisHouse(), told->entries.at(id));
        if (!one) return fail(call, one.error());
        if (!one->ended) open.emplace(id, std::move(*one));
    }
    const Instant now = ClockOfFolder(*call.data()).now();
    Json document =
        documentOf(call, told->sealed ? ofEachAlone(open) : desk::outboxOf(open, desk::isInDoubtAtAStart), now);
    if (told->sealed) document["sealed"] = true;
    print(call, document);
    return Done;
}

std::optional<OutboxItem> itemOf(desk::Runner& runner, const QString& operation)
{
    const std::vector<OutboxItem> items = runner.outbox().items();
    const auto found =
        std::ranges::find_if(items, [&](const OutboxItem& item) { return item.operation.text == operation; });
    return found == items.end() ? std::nullopt : std::optional(*found);
}

Expected<void> changed(desk::Outbox& outbox, const QString& verb, const OutboxItem& item, const QString& user)
{
    const desk::Errand by = desk::Errand::ofDesk(user);
    if (verb == QLatin1String("hold")) return QCoro::waitFor(outbox.hold(item.id, item.field, {}, by));
    if (verb == QLatin1String("release")) return QCoro::waitFor(outbox.release(item.id, item.field, by));
    return QCoro::waitFor(outbox.tellNow(item.id, item.field, by));
}

// What is left of the operation is printed: nothing of one that was answered. Told and not answered, exit 3.
int change(const Call& call, const QString& verb, const QString& operation)
{
    const auto line = DeskLine::of(*call.data());
    if (!line) return fail(call, line.error());
    const auto desk = HeadlessDesk::open(call, **line, (*line)->parties.all(), HeadlessDesk::Training::IsOpened);
    if (!desk) return fail(call, desk.error());
    desk::Runner& runner = (*desk)->runner();
    const auto item = itemOf(runner, operation);
    if (!item) return wrongCall(call, words("cli.no_operation", {{"what", operation}}));
    if (const auto done = changed(runner.outbox(), verb, *item, call.option("user").value_or(QString())); !done)
        return fail(call, done.error());
    const auto left = itemOf(runner, operation);
    const std::vector<OutboxItem> items = left ? std::vector{*left} : std::vector<OutboxItem>{};
    print(call, documentOf(call, items, ClockOfFolder(*call.data()).now()));
    return left && !left->held ? Unavailable : Done;
}

}  // namespace

int outbox(const Call& call)
{
    const QString verb = call.args.value(0);
    if (!call.data()) return wrongWords(call, "outbox");
    if (call.args.size() == 1 && verb == QLatin1String("list")) return list(call);
    if (call.args.size() != 2) return wrongWords(call, "outbox");
    if (verb == QLatin1String("export")) return exportPackets(call, call.args[1]);
    if (verb == QLatin1String("import")) return importAnswers(call, call.args[1]);
    const bool changes =
        verb == QLatin1String("hold") || verb == QLatin1String("release") || verb == QLatin1String("retry");
    return changes ? change(call, verb, call.args[1]) : wrongWords(call, "outbox");
}

}  // namespace kapok::cli
