#include "desk/message_list.h"

#include "desk/runner.h"
#include "desk/work_lists.h"

#include <algorithm>

namespace kapok::desk {

std::vector<MessageItem> messagesOf(const Case& one, const Remembered& remembered)
{
    std::vector<MessageItem> items;
    for (const CaseMessage& each : one.messages) {
        const CaseMessage message = withResent(each, remembered.resent(one.id, each.field));
        const ports::ShortMessage said = message.said();
        items.push_back({.id = one.id,
                         .field = message.field,
                         .operation = message.operation,
                         .number = one.number,
                         .business = one.business(),
                         .shownName = one.visit().person->name.shown(),
                         .shownTo = domain::masked(domain::Mobile{text(bare(said.to))}),
                         .text = said.text,
                         .state = message.state,
                         .tries = message.tries,
                         .why = message.why,
                         .at = message.at});
    }
    return items;
}

Task<Expected<std::vector<MessageItem>>> messageList(Runner& runner, const Parts& parts)
{
    const auto rows = co_await parts.rows.withMessages(WorkLists::most);
    if (!rows) co_return std::unexpected(rows.error());
    std::vector<MessageItem> items;
    for (const CaseRow& row : rows->list) {
        const Remembered& remembered = parts.journal.remembered();
        if (const Case* one = runner.book().find(row.id)) {
            std::ranges::move(messagesOf(*one, remembered), std::back_inserter(items));
            continue;
        }
        const auto entries = co_await parts.journal.ofCase(row.id);
        if (!entries) co_return std::unexpected(entries.error());
        const auto one = Case::fold(parts.workflows, entries->list);
        if (one) std::ranges::move(messagesOf(*one, remembered), std::back_inserter(items));  // else it was erased
    }
    const auto order = [](const MessageItem& item) { return std::tuple(-item.at.utcMs, item.number, item.field); };
    std::ranges::sort(items, {}, order);
    co_return items;
}

}  // namespace kapok::desk
