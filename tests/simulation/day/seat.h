// One desk of the house with its teller: its own journal, readers and papers, and the parties of all.
#pragma once

#include "db/journal/sqlite_journal.h"
#include "db/rows/sqlite_rows.h"
#include "desk/counter.h"
#include "house.h"
#include "support/vfs/memory_disk.h"

#include "cardio/emulator/emulated_card_readers.h"

#include <set>

namespace kapok::day {

struct Sits {
    QString outlet, desk, bank, teller;
    QString name() const { return outlet + u'-' + desk; }
};

/// Two desks of the Bank of China's outlet, and one of Guangfa's.
const std::vector<Sits>& seats();

/// Printer or gateway: what was done once is known.
class Doer final : public ports::Hand {
public:
    enum class Leaves { Sheet, Word };
    explicit Doer(Leaves leaves) : m_leaves(leaves) {}
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;

private:
    Leaves m_leaves;
    std::set<domain::OperationId> m_done;

    Json valueOf(const ports::Deed& deed) const { return m_leaves == Leaves::Sheet ? deed.body : Json{{"done", true}}; }
};

class Seat {
public:
    Seat(House& house, const Sits& sits, quint64 seed);
    ~Seat();
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;

    const Sits& sits() const { return m_sits; }
    desk::Counter& counter() { return *m_counter; }
    /// This card lies in the reader from now on; empty: none does.
    void lay(const QString& ref);
    /// Every entry of the journal, one a line.
    std::string journal();

private:
    House& m_house;
    Sits m_sits;
    HouseClock m_clock;
    test::InlineScheduler m_scheduler;
    SeededRandomness m_chance;
    cardio::LocalHsm m_hsm;
    cardio::EmulatedCardReaders m_readers;
    Doer m_papers{Doer::Leaves::Sheet}, m_messages{Doer::Leaves::Word};
    PartyOfHouse m_province, m_bank, m_platform;
    test::MemoryDisk m_disk{test::Image{}, false};
    std::unique_ptr<test::MemoryVfs> m_vfs;
    std::unique_ptr<db::SqliteJournal> m_journal;
    std::unique_ptr<db::SqliteRows> m_rowFile;
    std::unique_ptr<desk::CaseRows> m_rows;
    std::unique_ptr<desk::Memory> m_memory;
    std::unique_ptr<desk::Counter> m_counter;
    QString m_lies;
};

}  // namespace kapok::day
