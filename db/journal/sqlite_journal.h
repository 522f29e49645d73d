// The journal of one desk on SQLite: what stands behind ports::Journal.
//
// A worker of its own owns the files; the calls of the port run there one after another. Opening
// takes the folder and looks at marks and keys; what came after the last checkpoint is checked by the worker's
// first job, and every call waits for that. The past before it is checked in slices between the calls; damage
// found there stops every call from then on.
#pragma once

#include "base/randomness.h"
#include "db/journal/place.h"
#include "db/seal/sealer.h"
#include "ports/journal.h"
#include "ports/outlet.h"
#include "ports/scheduler.h"

namespace kapok::db {

class Keeper;

class SqliteJournal final : public ports::Journal, public ports::JournalBytes {
public:
    /// Takes the folder for this process, in whatever thread. Makes folder, keys and files where there are none.
    /// Unavailable: another Kapok has this folder (A12), or the disk does not let us. BadInput: not a
    /// journal, or of a newer version; nothing was touched (A10). Damaged: the head, or the keys (D5).
    static Expected<std::unique_ptr<Keeper>> take(const JournalPlace& place, Randomness& randomness);
    /// On what was taken; its worker begins at once.
    SqliteJournal(std::unique_ptr<Keeper> taken, ports::Scheduler& scheduler, Randomness& randomness);
    /// Both.
    static Expected<std::unique_ptr<SqliteJournal>> open(const JournalPlace& place, ports::Scheduler& scheduler,
                                                         Randomness& randomness);
    ~SqliteJournal() override;

    Task<Expected<ports::Entry>> append(ports::NewEntry entry) override;
    Task<Expected<ports::Entries>> ofCase(domain::CaseId id) override;
    Task<Expected<ports::Entries>> walkedBack(domain::CaseId id, qint64 last) override;
    Task<Expected<ports::Entries>> entries(qint64 after, int most) override;
    Task<Expected<ports::Entries>> sinceCheckpoint(qint64 after, int most) override;
    Task<Expected<ports::EndedCases>> endedBefore(qint64 seq, qint64 most) override;
    Task<Expected<ports::CaseIds>> openCases() override;
    Task<Expected<ports::CaseIds>> openCasesOf(QString identityNumber) override;
    Task<Expected<ports::CaseIds>> visitsOf(QString identityNumber, QDate day) override;
    Task<Expected<ports::PersonKey>> personKey(QString identityNumber) override;
    Task<Expected<ports::Digest>> digest(domain::CaseId id, Json shown) override;
    Task<Expected<ports::BytesKept>> bytesAfter(qint64 after, int most, qint64 mostBytes) override;

    /// Whoever could open the desk's keys was not here when it was opened: until openKeys() personal values stand in
    /// entries as {"$sealed": …}, and what needs a key is refused with `journal.shut`.
    bool wasShut() const { return m_wasShut; }
    /// With the data key that a person has opened. Damaged: the vault.
    Task<Expected<void>> openKeys(SecretKey dataKey);
    /// Whether there were entries when it was opened.
    bool hadBegun() const { return m_hadBegun; }
    /// Whether the whole past verifies; waits until it has been looked at. Damaged names the first entry
    /// that does not; every other call then gives the same error (A9).
    Task<Expected<void>> verified();
    /// What the paper that this operation prints bears (contract.md §4): its proof too, where its entry is sealed.
    Task<QString> paperCode(QString caseNumber, domain::OperationId operation);
    /// What each seal from now on says of the desk: by which pack it decides, and who works here.
    void now(InForce inForce);
    /// Its entries cannot be trusted to be the last ones: every append from now on gives this error, and nothing is
    /// written (C3). What lies here can be read.
    void contradicted(Error why) { m_contradicted = std::move(why); }

private:
    void lookBehind();
    std::unique_ptr<Keeper> m_keeper;
    std::unique_ptr<ports::Worker> m_worker;  // ends before what it works on
    Randomness& m_randomness;
    bool m_hadBegun, m_wasShut;
    std::optional<Error> m_contradicted;  // of the caller's thread: what was begun before is still written
};

}  // namespace kapok::db
