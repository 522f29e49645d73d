// A printer whose papers bear their proof: between the intent, which is sealed by then, and the paper itself.
#pragma once

#include "db/journal/sqlite_journal.h"
#include "ports/paper_reader.h"

namespace kapok::app {

class ProvenPapers final : public ports::Hand, public ports::PaperReader {
public:
    using Read = std::function<Expected<QString>(const ports::Sheet& sheet)>;
    /// Journal and printer outlive it.
    ProvenPapers(db::SqliteJournal& journal, ports::Hand& printer, Read read)
        : m_journal(journal), m_printer(printer), m_read(std::move(read))
    {
    }

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override { return m_printer.find(std::move(deed)); }
    Task<Expected<void>> ready() override { return m_printer.ready(); }
    Expected<QString> textOf(const ports::Sheet& sheet) const override { return m_read(sheet); }

private:
    db::SqliteJournal& m_journal;
    ports::Hand& m_printer;
    Read m_read;
};

}  // namespace kapok::app
