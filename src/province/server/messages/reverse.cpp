// Takes back a change that a desk took by mistake (L15; rules.md §19).
#include "province/server/changes.h"
#include "province/server/messages/list.h"
#include "province/server/named.h"

#include <algorithm>

namespace kapok::province::server {
namespace {

// The same day it counts as never made; later the books of that day are closed, and an entry stands beside it.
const char* whyNot(const Books& books, const Change& change, bool reverses)
{
    if (!stillStands(books, change)) return "changed_since";
    const bool sameDay = change.day == books.today();
    if (reverses == sameDay) return nullptr;
    return reverses ? "day_is_over" : "day_is_not_over";
}

ports::Reply change(Books& books, const Json& body)
{
    const auto holder = holderIn(books, body);
    if (!holder) return line::refused(holder.error());
    const std::vector<Change> all = books.changesOf((*holder)->id);
    const auto named = std::ranges::find(all, text(body["change"]), &Change::number);
    if (named == all.end()) return line::refused("unknown_change");
    const bool reverses = body["as"] == "reversal";
    if (const char* why = whyNot(books, *named, reverses)) return line::refused(why);

    Card card = *books.card(named->now.ref);
    card.status = named->before.status;
    card.statusBeforeLoss = named->before.statusBeforeLoss;
    books.keep(card);
    books.takeBack(named->number);
    return line::accepted({{"status", toJson(card.status)}});
}

}  // namespace

template <>
Message handlerOf<messages::ReverseChange>()
{
    return line::demand<Books, messages::ReverseChange>(change);
}

}  // namespace kapok::province::server
