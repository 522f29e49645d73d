// Has a card under way come to its end (P1.11(12); rules.md §3)?
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

namespace kapok::province::server {
namespace {

// codes.md §2: finished is at the outlet and from then on; what became of it later is no matter here.
const char* endOf(const Card& card)
{
    if (!isUnderWay(card)) return "made";
    return card.held() ? "under_way" : "cancelled";
}

ports::Reply answer(const Books& books, const Json& body)
{
    const auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    return line::accepted({{"card", body["card"]}, {"status", endOf(named->card)}});
}

}  // namespace

template <>
Message handlerOf<messages::TransitEnd>()
{
    return line::question<Books, messages::TransitEnd>(answer);
}

}  // namespace kapok::province::server
