// Who sits here, and may he? (L01, L04–L06, E1–E4)
#pragma once

#include "base/clock.h"
#include "desk/approval.h"
#include "desk/memory.h"
#include "desk/rights.h"
#include "ports/scheduler.h"

#include <map>

namespace kapok::desk {

/// NotPermitted: nobody is signed in.
inline std::unexpected<Error> nobodyHere()
{
    return failure(Error::Kind::NotPermitted, words("error.nobody_signed_in"));
}

/// Who has proved who he is. While this lives no other try of his number begins.
struct Proved {
    StaffMember member;
    std::shared_ptr<Held> turn;
};

/// Checks who somebody is, and writes every grant and denial to the journal (E5).
///
/// Tries of a number come one at a time, and each is counted by its entry, which is written before its hash is
/// computed. After the first wrong one the next waits 1 s, then 2, 4 and 8 s, by the steady clock; after the fifth
/// the number is locked. A number that is nobody's is treated alike, as long as this lives.
class SignIn {
public:
    static constexpr int mostTries = 5;

    /// How often each number was typed wrongly since it was last right, the memory knows: a restart forgets
    /// nothing (E4). There is somebody in `staff`.
    SignIn(std::vector<StaffMember> staff, Memory& memory, const Clock& clock, ports::Scheduler& scheduler);
    /// Once the journal is folded: what it says of those who work here counts, and not what the file says (E3).
    void heedJournal() { m_staff = m_memory.remembered().staff().over(std::move(m_staff)); }

    /// NotPermitted: no such number, wrong password (the same sentence, after the same time), or locked after five
    /// wrong ones.
    Task<Expected<StaffMember>> signIn(QString number, SecureBytes password);
    Task<Expected<void>> signOut(QString number);
    /// Who sits there has left for a while (L02); he comes back as signIn() says.
    Task<Expected<void>> stepAway(QString number);
    /// `by` signs off `number`, who has left without it (L02). NotPermitted: as signIn() says, he may not, or it is he
    /// himself.
    Task<Expected<void>> signOffAnother(QString by, SecureBytes password, QString number);
    /// The outlet is signed off, and by two people in again (L02).
    Task<Expected<void>> signOffOutlet(QString by);
    Task<Expected<void>> signInOutlet(QString by, QString with);
    bool outletIsSignedOff() const { return m_memory.remembered().outletIsSignedOff(); }
    /// As signIn() for an act of its own, whose entry `by` him gives the number its tries back: Remembered knows which.
    Task<Expected<Proved>> prove(QString number, SecureBytes password);

    /// A supervisor looks at a verdict at the desk of `teller`. NotPermitted where he is none, or is the teller
    /// himself. Whoever takes his word writes down what came of it (Approval::record).
    Task<Expected<Approval>> approval(QString number, SecureBytes password, QString teller, bool granted);

    /// Numbers that were typed wrongly too often, in order.
    QStringList locked() const;
    /// Gives a locked number its tries back (L04). NotPermitted where `by` is no supervisor's, or the number itself.
    Task<Expected<void>> unlock(QString number, QString by);

    const StaffMember* find(const QString& number) const;
    const std::vector<StaffMember>& staff() const { return m_staff; }

private:
    std::vector<StaffMember> m_staff;
    Memory& m_memory;
    const Clock& m_clock;
    ports::Scheduler& m_scheduler;
    std::unique_ptr<ports::Worker> m_worker;  // hashing takes its time, and the window must not wait

    struct Tries {
        std::shared_ptr<Lock> turn = std::make_shared<Lock>();
        std::optional<QFuture<void>> pause{};  // runs since the last wrong one
        int ofNobody = 0;
    };
    std::map<QByteArray, Tries> m_tries;  // by the hash of what was typed: it may have been a password (D3)

    Tries& triesOf(const QString& number);
    int wrongTries(const QString& number);
    bool isLocked(const QString& number) const { return m_memory.remembered().wrongTries(number) >= mostTries; }
    Task<Expected<void>> note(QString kind, QString by, Json body);
    Task<Expected<void>> noteApproval(QString number, std::optional<Proved> proved, Json body);
    const StaffMember* working(const QString& number) const;
    Task<Expected<Proved>> denied(QString number, bool locked);
};

}  // namespace kapok::desk
