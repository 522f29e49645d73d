#include "outlet/pg_place.h"

namespace kapok::outlet {

std::optional<PgPlace> placeOf(const line::DeskFile& desk, const QString& dataFolder)
{
    if (!desk.ledger) return {};
    const line::Partner& partner = desk.ledger->partner;
    return PgPlace{partner.address.host,  partner.address.port, partner.name,
                   desk.ledger->database, desk.role(),          desk.tls(dataFolder)};
}

}  // namespace kapok::outlet
