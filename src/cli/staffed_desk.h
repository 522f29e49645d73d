// A real desk, opened without its window for those who work there.
#pragma once

#include "base/randomness.h"
#include "db/journal/sqlite_journal.h"
#include "db/rows/sqlite_rows.h"
#include "desk/sign_in.h"
#include "ports/real_scheduler.h"

namespace kapok::cli {

class StaffedDesk {
public:
    /// Unavailable: a workbench has the folder, or it is training's, whose clock runs in its workbench only. BadInput:
    /// desk.json, or the staff.
    static Expected<std::unique_ptr<StaffedDesk>> open(const QString& folder);

    SystemClock clock;
    SystemRandomness randomness;
    ports::RealScheduler scheduler;

private:
    std::unique_ptr<db::SqliteJournal> m_journal;
    std::unique_ptr<db::SqliteRows> m_rowFile;
    std::unique_ptr<desk::CaseRows> m_rows;

public:
    std::unique_ptr<desk::Memory> memory;
    std::unique_ptr<desk::SignIn> signIn;
};

}  // namespace kapok::cli
