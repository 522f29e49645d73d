// The journal as the desk uses it: what is kept is folded at once, and a checkpoint is written when it is time.
//
// Every entry of the desk goes through here, one after another, so that fold and journal never differ.
#pragma once

#include "desk/case_rows.h"
#include "desk/remembered.h"

namespace kapok::desk {

class Memory {
public:
    /// So many entries behind the last checkpoint the next one is written: a start reads no more than these.
    static constexpr qint64 entriesBetween = 10'000;

    /// The rows only say where a case is found that has ended.
    Memory(ports::Journal& journal, CaseRows& rows) : m_journal(journal), m_rows(rows) {}

    /// Folds from the last checkpoint on; the days from the first entry on, where that one is of a time when it did not
    /// know them. Damaged: what the journal says, or an entry that cannot be folded.
    Task<Expected<void>> start();
    /// Told why a checkpoint was refused: a start then reads more than it should.
    void whenTroubled(std::function<void(const Error&)> tell) { m_tellTrouble = std::move(tell); }
    const Remembered& remembered() const { return m_remembered; }
    /// The last entry.
    const ports::Stand& head() const { return m_head; }
    /// When it was written, by the clock of that time; nothing: there is none.
    std::optional<Instant> lastAt() const { return m_lastAt; }

    /// Returns when the entry is durable (ports/journal.h). A closed day and every so many entries leave a
    /// checkpoint behind them; the entry is kept also where that is refused, and the next one tries again. Refused:
    /// a move of stock that does not fit (stock_book.h), business of a day that is closed (day_book.h); then nothing was
    /// written.
    Task<Expected<ports::Entry>> append(ports::NewEntry entry);
    /// All entries of a case, ended or not, or of an open visit. None: it is not known. Unavailable: the row that
    /// led to it was wrong, and all of them are made anew.
    Task<Expected<ports::Entries>> ofCase(domain::CaseId id);
    /// Those of a case up to one of them, which is named by its number.
    Task<Expected<ports::Entries>> upTo(domain::CaseId id, qint64 last)
    {
        return m_journal.walkedBack(std::move(id), last);
    }
    /// Whom an open case is about, from its first entry alone.
    Task<Expected<domain::Person>> personOf(domain::CaseId id);
    /// The same of any case that a row tells of. Damaged: the row leads elsewhere.
    Task<Expected<domain::Person>> personOf(CaseRow row);
    /// Behind entry `after`, at most so many: for what is counted of the whole past.
    Task<Expected<ports::Entries>> entries(qint64 after, int most) { return m_journal.entries(after, most); }
    /// Those that are open, oldest first.
    std::vector<domain::CaseId> openCases() const;
    Task<Expected<ports::CaseIds>> openCasesOf(QString identityNumber)
    {
        return m_journal.openCasesOf(std::move(identityNumber));
    }
    /// The same and those that have ended, as far as rows know of them: who reads one looks whose it is.
    Task<Expected<ports::CaseIds>> casesOf(QString identityNumber);
    Task<Expected<ports::CaseIds>> visitsOf(QString identityNumber, QDate day)
    {
        return m_journal.visitsOf(std::move(identityNumber), day);
    }
    Task<Expected<ports::Digest>> digest(domain::CaseId id, Json shown)
    {
        return m_journal.digest(std::move(id), std::move(shown));
    }

private:
    ports::Journal& m_journal;
    CaseRows& m_rows;
    Remembered m_remembered;
    ports::Stand m_head;
    std::optional<Instant> m_lastAt;  // the latest of all entries: a clock set back makes no entry of it
    std::shared_ptr<Lock> m_turn = std::make_shared<Lock>();
    std::function<void(const Error&)> m_tellTrouble = [](const Error&) {};

    Task<Expected<DayBook>> daysUpTo(qint64 last);
    Task<Expected<void>> writeCheckpoint(ports::Entry after);
    Expected<void> take(const ports::Entry& entry);
    Task<Expected<ports::Entries>> ofEnded(domain::CaseId id);
    Task<Expected<domain::Person>> personIn(domain::CaseId id, qint64 first);
};

}  // namespace kapok::desk
