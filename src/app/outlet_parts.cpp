#include "app/outlet_parts.h"

#include "app/log.h"
#include "desk/outlet_rows.h"
#include "outlet/pg_ledger.h"

namespace kapok::app {

std::unique_ptr<outlet::Publisher> publisherOf(const QString& dataFolder, ports::JournalBytes& journal,
                                               ports::Rows& rows, ports::Scheduler& scheduler)
{
    const auto desk = line::readDeskFile(dataFolder + QStringLiteral("/desk.json"));
    const auto place = desk ? outlet::placeOf(*desk, dataFolder) : std::nullopt;
    if (!place) return nullptr;
    return std::make_unique<outlet::Publisher>(
        outlet::Publisher::Parts{.ledger = std::make_shared<outlet::PgLedger>(*place, scheduler),
                                 .journal = journal,
                                 .rows = rows,
                                 .scheduler = scheduler,
                                 .shown = desk::casesShown(),
                                 .tell = [](const std::optional<Error>& error) {
                                     if (error) logFailure("ledger", *error);
                                 }});
}

}  // namespace kapok::app
