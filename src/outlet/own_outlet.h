// A desk without a ledger is its own outlet: what the ledger would say of it, its journal and its rows say.
#pragma once

#include "outlet/shown_table.h"
#include "ports/outlet_rows.h"

namespace kapok::outlet {

class OwnOutlet final : public ports::Outlet, public ports::OutletRows {
public:
    /// `areWhole`: whether rows without a stand are those of a desk that has begun no case yet.
    OwnOutlet(QString desk, ports::JournalBytes& journal, ports::Rows& rows, ports::ShownTable shown,
              std::function<bool()> areWhole = [] { return false; })
        : m_desk(std::move(desk)),
          m_journal(journal),
          m_rows(rows),
          m_shown(std::move(shown)),
          m_areWhole(std::move(areWhole))
    {
    }
    Task<Expected<ports::DesksOfOutlet>> desks() override;
    /// Unavailable too: the rows are being made anew, and tell of nothing yet.
    Task<Expected<ports::RowsOfOutlet>> rowsAfter(QString kind, ports::RowMark after, int most) override;

private:
    QString m_desk;
    ports::JournalBytes& m_journal;
    ports::Rows& m_rows;
    ports::ShownTable m_shown;
    std::function<bool()> m_areWhole;

    Task<std::optional<qint64>> waiting(ports::ChainMark head);
};

}  // namespace kapok::outlet
