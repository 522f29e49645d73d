// One life of the desk's process: from its start on what the disk holds until it is killed or the power fails.
#pragma once

#include "db/journal/sqlite_journal.h"
#include "db/rows/sqlite_rows.h"
#include "desk/counter.h"
#include "support/desk/outside.h"
#include "support/vfs/memory_disk.h"

namespace kapok::test {

inline const char* const supervisorNumber = "9001";
inline const char* const tellerNumber = "0101";

/// The rules of this house, loaded once.
domain::Ruling houseRules(const domain::Facts& facts);
/// Teller 0101, 0102, operator 0103, supervisors 9001 and 9002, auditor 8001, administrator 9201; password "kapok" and the number.
const std::vector<desk::StaffMember>& staff();
SecureBytes passwordOf(const QString& number);
/// What this one begins, and nobody interrupts.
inline desk::Errand errandOf(const QString& number) { return desk::Errand::ofDesk(number); }
inline desk::Errand byTeller() { return errandOf(QLatin1String(tellerNumber)); }
/// A desk of the outlet around which the world stands.
desk::Place place(const province::server::Caller& at = {}, const QString& desk = QStringLiteral("0101"));

/// What a test may put in the place of a part.
struct Exchanged {
    const workflows::Workflows* workflows = &workflows::Workflows::ofThisHouse();
    std::function<domain::Ruling(const domain::Facts&)> rules = houseRules;
    std::function<void()> whenAppended = [] {};  ///< after each entry that was acknowledged
    QString desk = QStringLiteral("0101");
};

/// A journal that tells when it has acknowledged an entry.
class HeardJournal final : public ports::Journal {
public:
    HeardJournal(ports::Journal& real, std::function<void()> appended, Outside& outside)
        : m_real(real), m_appended(std::move(appended)), m_outside(outside)
    {
    }
    Task<Expected<ports::Entry>> append(ports::NewEntry entry) override
    {
        co_await m_outside.diskDoor.pass();
        if (m_outside.refusedAppends.contains(entry.caseId.text) || m_outside.refusedKinds.contains(entry.kind))
            co_return failure(Error::Kind::Unavailable, words("error.test_refused"));
        auto kept = co_await m_real.append(std::move(entry));
        if (kept) m_appended();
        co_return kept;
    }
    Task<Expected<ports::Entries>> ofCase(domain::CaseId id) override { return m_real.ofCase(std::move(id)); }
    Task<Expected<ports::Entries>> walkedBack(domain::CaseId id, qint64 last) override
    {
        co_await m_outside.diskDoor.pass();
        co_return co_await m_real.walkedBack(std::move(id), last);
    }
    Task<Expected<ports::Entries>> entries(qint64 after, int most) override
    {
        co_await m_outside.diskDoor.pass();
        co_return co_await m_real.entries(after, most);
    }
    Task<Expected<ports::Entries>> sinceCheckpoint(qint64 after, int most) override
    {
        return m_real.sinceCheckpoint(after, most);
    }
    Task<Expected<ports::EndedCases>> endedBefore(qint64 seq, qint64 most) override
    {
        return m_real.endedBefore(seq, most);
    }
    Task<Expected<ports::CaseIds>> openCases() override { return m_real.openCases(); }
    Task<Expected<ports::CaseIds>> openCasesOf(QString number) override
    {
        return m_real.openCasesOf(std::move(number));
    }
    Task<Expected<ports::CaseIds>> visitsOf(QString number, QDate day) override
    {
        return m_real.visitsOf(std::move(number), day);
    }
    Task<Expected<ports::PersonKey>> personKey(QString number) override { return m_real.personKey(std::move(number)); }
    Task<Expected<ports::Digest>> digest(domain::CaseId id, Json shown) override
    {
        return m_real.digest(std::move(id), std::move(shown));
    }

private:
    ports::Journal& m_real;
    std::function<void()> m_appended;
    Outside& m_outside;
};

class Life {
public:
    /// Throws where the journal does not open: nothing in these tests may make that happen.
    Life(Outside& outside, MemoryDisk& disk, quint64 seed, const Exchanged& exchanged = {});
    /// On a folder of the real disk.
    Life(Outside& outside, const QString& folder, quint64 seed, const Exchanged& exchanged = {});

    desk::Runner& runner() { return m_counter->runner(); }
    desk::Counter& counter() { return *m_counter; }
    desk::SignIn& signIn() { return *m_signIn; }
    desk::Memory& journal() { return *m_memory; }
    Outside& outside() { return m_outside; }
    SeededRandomness& chance() { return m_chance; }
    const desk::Remembered& remembered() const { return m_memory->remembered(); }
    desk::CaseRows& rows() { return *m_rows; }
    /// Without the first, which says whose journal it is.
    std::vector<ports::Entry> entries();
    workflows::Visit visitOf(const QString& person);
    /// The blank that is next in this teller's tray; a delivery of nine comes the first time.
    QString nextBlank(const QString& teller);

private:
    Outside& m_outside;
    SeededRandomness m_chance;
    std::unique_ptr<MemoryVfs> m_vfs;
    std::unique_ptr<db::SqliteJournal> m_journal;
    std::unique_ptr<HeardJournal> m_heard;
    std::unique_ptr<db::SqliteRows> m_rowFile;
    std::unique_ptr<desk::CaseRows> m_rows;
    std::unique_ptr<desk::Memory> m_memory;
    std::unique_ptr<desk::Counter> m_counter;
    std::unique_ptr<desk::SignIn> m_signIn;

    void start(const db::JournalPlace& place, const Exchanged& exchanged);
};

}  // namespace kapok::test
