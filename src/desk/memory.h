// The journal as the desk uses it: what is kept is folded at once, and a checkpoint is written when it is time.
//
// Every entry of the desk goes through here, one after another, so that fold and journal never differ.
#pragma once

#include "desk/lock.h"
#include "desk/remembered.h"

namespace kapok::desk {

class Memory final : public ports::Journal {
public:
    /// So many entries behind the last checkpoint the next one is written: a start reads no more than these.
    static constexpr qint64 entriesBetween = 10'000;

    explicit Memory(ports::Journal& journal) : m_journal(journal) {}

    /// Folds from the last checkpoint on. Damaged: what the journal says, or an entry that cannot be folded.
    Task<Expected<void>> start();
    const Remembered& remembered() const { return m_remembered; }

    /// A closed day and every so many entries leave a checkpoint behind them.
    Task<Expected<ports::Entry>> append(ports::NewEntry entry) override;
    /// Open ones from where the fold knows their last entry, and inner ones for which an outer one waits.
    Task<Expected<ports::Entries>> ofCase(domain::CaseId id) override;
    Task<Expected<ports::CaseIds>> openCases() override;

    Task<Expected<ports::Entries>> walkedBack(domain::CaseId id, qint64 last) override;
    Task<Expected<ports::Entries>> sinceCheckpoint(qint64 after, int most) override;
    Task<Expected<ports::Entries>> since(Instant from, QStringList kinds) override;
    Task<Expected<ports::CaseIds>> casesOf(QString identityNumber) override;
    Task<Expected<ports::CaseIds>> visitsOf(QString identityNumber, QDate day) override;
    Task<Expected<ports::CaseIds>> casesBegunOn(QDate day) override;
    Task<Expected<ports::Digest>> digest(domain::CaseId id, Json shown) override;

private:
    ports::Journal& m_journal;
    Remembered m_remembered;
    std::shared_ptr<Lock> m_turn = std::make_shared<Lock>();

    Task<Expected<void>> writeCheckpoint(ports::Entry after);
};

}  // namespace kapok::desk
