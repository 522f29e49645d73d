// Who sits here, and may he? (L01, L04–L06, E1–E4)
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "base/secure_bytes.h"
#include "desk/approval.h"
#include "desk/memory.h"
#include "ports/scheduler.h"

namespace kapok::desk {

/// NotPermitted: nobody is signed in.
inline std::unexpected<Error> nobodyHere()
{
    return failure(Error::Kind::NotPermitted, words("error.nobody_signed_in"));
}

enum class Role { Teller, InstantIssueOperator, Supervisor, Auditor };
QString nameOf(Role role);

struct StaffMember {
    QString number;  ///< "0101"
    QString name;
    Role role = Role::Teller;
    QByteArray passwordHash;  ///< Argon2id, in its own encoded form
};

/// DIR/staff.json: {"staff": [{"number","name","role","password"}]}; BadInput names what does not fit.
Expected<std::vector<StaffMember>> staffOf(const QByteArray& json);
QByteArray staffFile(const std::vector<StaffMember>& staff);
/// `light`: for training, where the passwords stand on the window anyway.
QByteArray hashedPassword(const SecureBytes& password, Randomness& randomness, bool light);

/// Checks who somebody is, and writes every grant and denial to the journal (E5).
class SignIn {
public:
    static constexpr int mostTries = 5;

    /// How often each number was typed wrongly since it was last right, the memory knows: a restart forgets
    /// nothing (E4).
    SignIn(std::vector<StaffMember> staff, Memory& memory, const Clock& clock, ports::Scheduler& scheduler);

    /// NotPermitted: no such number, wrong password (the same sentence), or locked after five wrong ones.
    Task<Expected<StaffMember>> signIn(QString number, SecureBytes password);
    Task<Expected<void>> signOut(QString number);

    /// A supervisor looks at a verdict of `teller`'s. NotPermitted where he is none, or is the teller himself.
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
    std::unique_ptr<ports::Worker> m_worker;  // hashing takes its time, and the window must not wait
    std::shared_ptr<Lock> m_turn = std::make_shared<Lock>();

    bool isLocked(const QString& number) const { return m_memory.remembered().wrongTries(number) >= mostTries; }
    Task<Expected<void>> note(QString kind, QString by, Json body);
    Task<Expected<StaffMember>> proved(QString number, SecureBytes password);
};

}  // namespace kapok::desk
