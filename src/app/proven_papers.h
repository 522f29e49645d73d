// A printer whose papers bear their proof: between the intent, which is sealed by then, and the paper itself.
#pragma once

#include "db/journal/sqlite_journal.h"
#include "ports/hand.h"

namespace kapok::app {

class ProvenPapers final : public ports::Hand {
public:
    /// Both outlive it.
    ProvenPapers(db::SqliteJournal& journal, ports::Hand& printer) : m_journal(journal), m_printer(printer) {}

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override { return m_printer.find(std::move(deed)); }
    Task<Expected<void>> ready() override { return m_printer.ready(); }

private:
    db::SqliteJournal& m_journal;
    ports::Hand& m_printer;
};

}  // namespace kapok::app
