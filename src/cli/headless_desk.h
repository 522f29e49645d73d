// A desk without its window, for what is asked of its line from outside: opened, gone on with, closed.
#pragma once

#include "cardio/pcsc/pcsc_card_readers.h"
#include "cli/call.h"
#include "cli/desk_line.h"
#include "cli/papers_elsewhere.h"
#include "cli/world.h"
#include "db/journal/sqlite_journal.h"
#include "db/rows/sqlite_rows.h"
#include "desk/runner.h"
#include "desk/witnessed_province.h"
#include "domain/knowledge.h"
#include "ports/missing_parts.h"
#include "province/client/province_hsm.h"

namespace kapok::cli {

class HeadlessDesk {
public:
    /// What is done to a practice desk: its line is its workbench's alone, but what left it on a stick comes back so.
    enum class Training { IsLeftAlone, IsOpened };

    /// The desk that `--data` names, opened by its device or by who signs in with `--user`. `parties`: whom its runner
    /// asks. What has to be printed waits for the workbench. Unavailable: a workbench has the folder. Refused: it is
    /// training's, and that is left alone. NotPermitted: what is sent is sealed, and nobody has opened it. Damaged: its
    /// journal.
    static Expected<std::unique_ptr<HeadlessDesk>> open(const Call& call, DeskLine& line, desk::Parties parties,
                                                        Training training);

    desk::Runner& runner() { return *m_runner; }
    desk::Memory& memory() { return *m_memory; }
    /// Another journal than this is known to the province (C3).
    std::optional<Error> alarm() const { return m_witnessed ? m_witnessed->alarm() : std::nullopt; }
    /// What the province has said of this journal; empty: all is well, or it was not asked (C3, B7).
    Words witnessTrouble() const { return m_witnessed ? m_witnessed->witness().trouble() : Words(); }

private:
    HeadlessDesk(const Call& call, DeskLine& line, domain::Knowledge knowledge);
    Expected<void> start(const db::JournalPlace& place, DeskLine& line, desk::Parties parties, Training training);
    void bringWitness(const QString& folder, DeskLine& line, desk::Parties& parties);

    domain::Knowledge m_knowledge;
    ClockOfFolder m_clock;
    SystemRandomness m_randomness;
    province::client::ProvinceHsm m_hsm;
    cardio::PcscCardReaders m_readers;
    desk::ChipHand m_chip;
    PapersElsewhere m_papers;
    ports::NoHand m_messages{"app.no_messages"};
    std::unique_ptr<db::SqliteJournal> m_journal;
    std::unique_ptr<db::SqliteRows> m_rowFile;
    std::unique_ptr<desk::CaseRows> m_rows;
    std::unique_ptr<desk::Memory> m_memory;
    std::unique_ptr<desk::WitnessedProvince> m_witnessed;  ///< null: its answers come on a stick
    std::unique_ptr<desk::Runner> m_runner;
};

}  // namespace kapok::cli
