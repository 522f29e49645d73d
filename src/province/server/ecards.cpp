#include "province/server/ecards.h"

namespace kapok::province::server {

OrWhyNot<Named> carrierIn(const Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return named;
    const Card& card = named->card;
    if (named->holder->deceased) return std::unexpected("deceased");
    if (card.bank != books.caller.bank) return std::unexpected("not_this_bank");
    if (card.production != Production::Collected || card.status != QLatin1String("normal"))
        return std::unexpected("wrong_state");
    if (card.expires.isValid() && card.expires < books.today()) return std::unexpected("expired");
    return named;
}

}  // namespace kapok::province::server
