// The ledger of the outlet on PostgreSQL (resources/ledger), as one desk may use it.
#pragma once

#include "outlet/pg_session.h"
#include "ports/outlet.h"
#include "ports/outlet_rows.h"

namespace kapok::outlet {

class PgLedger final : public ports::Ledger, public ports::Outlet, public ports::OutletRows {
public:
    PgLedger(PgPlace place, ports::Scheduler& scheduler,
             std::chrono::milliseconds patience = std::chrono::milliseconds(10'000))
        : m_session(std::move(place), scheduler, patience)
    {
    }

    Task<Expected<ports::ChainMark>> mark() override;
    Task<Expected<ports::ChainMark>> take(ports::EntrySet set) override;
    Task<Expected<void>> show(QString kind, Json rows) override;
    Task<Expected<ports::DesksOfOutlet>> desks() override;
    Task<Expected<ports::RowsOfOutlet>> rowsAfter(QString kind, ports::RowMark after, int most) override;
    /// Ends what is under way: whoever asked hears that it was not reached.
    void close() { m_session.close(); }

private:
    PgSession m_session;
};

}  // namespace kapok::outlet
