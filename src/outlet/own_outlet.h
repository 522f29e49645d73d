// A desk without a ledger is its own outlet: what the ledger would say of it, its journal and its rows say.
#pragma once

#include "outlet/shown_table.h"

namespace kapok::outlet {

class OwnOutlet final : public ports::Outlet {
public:
    OwnOutlet(QString desk, ports::JournalBytes& journal, ports::Rows& rows, ports::ShownTable shown)
        : m_desk(std::move(desk)), m_journal(journal), m_rows(rows), m_shown(std::move(shown))
    {
    }
    Task<Expected<ports::DesksOfOutlet>> desks() override;

private:
    QString m_desk;
    ports::JournalBytes& m_journal;
    ports::Rows& m_rows;
    ports::ShownTable m_shown;

    Task<std::optional<qint64>> waiting(ports::ChainMark head);
};

}  // namespace kapok::outlet
