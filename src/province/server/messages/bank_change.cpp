// How far is a change of bank (P1.11(15); rules.md §13)?
#include "province/server/bank_changes.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

// The last of the steps of §13 that was done.
const char* stageOf(const Card& old, const Card& ordered)
{
    if (old.status == QLatin1String("cancelled")) return "settled";
    if (ordered.production == Production::Made) return "made";
    if (ordered.production != Production::Collected) return "ordered";
    return ordered.status == QLatin1String("not_activated") ? "collected" : "activated";
}

ports::Reply answer(const Books& books, const Json& body)
{
    const auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    const auto ordered = changedTo(books, named->card);
    if (!ordered) return line::refused("no_bank_change");
    return line::accepted({{"card", body["card"]},
                           {"new_card", toJson(ordered->ref)},
                           {"bank", toJson(ordered->bank)},
                           {"stage", stageOf(named->card, *ordered)}});
}

}  // namespace

template <>
Message handlerOf<messages::BankChangeOf>()
{
    return line::question<Books, messages::BankChangeOf>(answer);
}

}  // namespace kapok::province::server
