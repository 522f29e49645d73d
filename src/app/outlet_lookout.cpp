#include "app/outlet_lookout.h"

#include "desk/outlet_rows.h"
#include "outlet/listener.h"
#include "outlet/own_outlet.h"
#include "outlet/pg_ledger.h"
#include "outlet/whole_list.h"

namespace kapok::app {
namespace {

ui::OpenAtDesk shown(const QString& desk, desk::CaseRow row)
{
    return {.desk = desk,
            .id = row.id,
            .number = row.number,
            .business = row.business,
            .state = row.state,
            .step = row.step,
            .teller = row.teller,
            .waitsFor = row.waitsFor,
            .changedAt = row.changedAt};
}

/// A session of its own: what is looked at waits for nothing that is handed in.
class LedgerLookout final : public ui::OutletWork {
public:
    LedgerLookout(outlet::PgPlace place, ports::Scheduler& scheduler)
        : m_ledger(std::make_shared<outlet::PgLedger>(place, scheduler)),
          m_listener(std::move(place), scheduler, [this] { m_tell(); })
    {
    }
    ~LedgerLookout() override { m_ledger->close(); }

    Task<Expected<ui::WorkOfOutlet>> look() override
    {
        const auto ledger = m_ledger;  // lives until its last answer was heard
        co_return co_await workSeen(*ledger, *ledger);
    }
    void whenNew(std::function<void()> tell) override
    {
        m_tell = std::move(tell);
        m_listener.start();
    }

private:
    std::shared_ptr<outlet::PgLedger> m_ledger;
    std::function<void()> m_tell;
    outlet::Listener m_listener;
};

/// What is new here its counter says.
class OwnLookout final : public ui::OutletWork {
public:
    OwnLookout(QString desk, ports::JournalBytes& journal, ports::Rows& rows, std::function<bool()> areWhole)
        : m_own(std::move(desk), journal, rows, desk::casesShown(), std::move(areWhole))
    {
    }

    Task<Expected<ui::WorkOfOutlet>> look() override { return workSeen(m_own, m_own); }
    void whenNew(std::function<void()>) override {}

private:
    outlet::OwnOutlet m_own;
};

}  // namespace

Task<Expected<ui::WorkOfOutlet>> workSeen(ports::Outlet& desks, ports::OutletRows& rows)
{
    const auto known = co_await desks.desks();
    if (!known) co_return std::unexpected(known.error());
    const auto found = co_await outlet::wholeList(rows, QLatin1String(desk::casesShown().table.name));
    if (!found) co_return std::unexpected(found.error());
    ui::WorkOfOutlet work;
    for (const ports::DeskOfOutlet& one : known->list) work.desks.push_back({one.desk, one.behind});
    for (const ports::RowOfOutlet& one : found->list) {
        auto row = desk::caseShown(one.cells);
        if (row) work.open.push_back(shown(one.desk, std::move(*row)));
        else ++work.unread;
    }
    co_return work;
}

std::unique_ptr<ui::OutletWork> lookoutOf(const QString& dataFolder, ports::JournalBytes& journal, ports::Rows& rows,
                                          std::function<bool()> areWhole, ports::Scheduler& scheduler)
{
    const auto desk = line::readDeskFile(dataFolder + QStringLiteral("/desk.json"));
    if (const auto place = desk ? outlet::placeOf(*desk, dataFolder) : std::nullopt)
        return std::make_unique<LedgerLookout>(*place, scheduler);
    return std::make_unique<OwnLookout>(desk ? desk->journalName() : QString(), journal, rows, std::move(areWhole));
}

}  // namespace kapok::app
