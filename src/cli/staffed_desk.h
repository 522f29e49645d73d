// A desk, opened without its window for those who work there.
#pragma once

#include "base/randomness.h"
#include "db/journal/sqlite_journal.h"
#include "db/rows/sqlite_rows.h"
#include "db/vault/staff_door.h"
#include "desk/sign_in.h"
#include "ports/real_scheduler.h"

namespace kapok::cli {

/// By a real desk it is the clock of the wall. That of training runs in its workbench only: here it stands where the last
/// entry was written.
class ClockOfTheDesk final : public Clock {
public:
    Instant now() const override { return m_stands ? *m_stands : SystemClock().now(); }
    void standAt(Instant at) { m_stands = at; }

private:
    std::optional<Instant> m_stands;
};

enum class OfTraining { Refused, Taken };

class StaffedDesk {
public:
    /// Unavailable: a workbench has the folder, or it is training's and that is refused: its cards and its staff are its
    /// workbench's. BadInput: desk.json, or the staff.
    static Expected<std::unique_ptr<StaffedDesk>> open(const QString& folder,
                                                       OfTraining training = OfTraining::Refused);

    /// Signs him in, and opens the desk's keys with his password where nobody has. NotPermitted: as SignIn says, or he
    /// holds no key.
    Expected<desk::StaffMember> enter(const QString& number, SecureBytes password);
    /// The numbers of which staff.json says otherwise than the journal, whose word holds (E3).
    QStringList otherwise() const { return memory->remembered().staff().otherwise(m_inFile); }
    /// Written down in his name, now.
    Expected<void> note(const char* kind, const QString& by, Json body);

    ClockOfTheDesk clock;
    SystemRandomness randomness;
    ports::RealScheduler scheduler;

private:
    std::vector<desk::StaffMember> m_inFile;
    bool m_practises = false;
    std::unique_ptr<db::SqliteJournal> m_journal;
    std::unique_ptr<db::SqliteRows> m_rowFile;
    std::unique_ptr<desk::CaseRows> m_rows;

public:
    std::unique_ptr<db::StaffDoor> door;
    std::unique_ptr<desk::Memory> memory;
    std::unique_ptr<desk::SignIn> signIn;
};

}  // namespace kapok::cli
