// What the desk folds of its whole journal: the ground of every act (design.md §1, "Nothing derived is believed").
//
// A pure value, fed with entries in their order. A checkpoint is this value written down, so that a start
// need not read the whole past. It holds no personal value and no hash of one.
#pragma once

#include "desk/again_book.h"
#include "desk/conflict_book.h"
#include "desk/day_book.h"
#include "desk/staff_book.h"
#include "desk/stock_book.h"
#include "ports/journal.h"

#include <map>
#include <optional>

namespace kapok::desk {

/// What was intended and has no outcome yet, and by whom it is carried out.
struct Awaited {
    QString field;
    QString step;  ///< order, print, …: as the journal keeps it
    QString hand;  ///< who carries it out: province, bank, papers, …; empty: an inner case
    domain::OperationId operation;
    domain::CaseId inner;  ///< of an inner case
    qint64 innerEnd = 0;   ///< its last entry, where it has ended and the outer one has not taken it in yet
    qint64 seq = 0;        ///< of the intent
    bool unsent = false;   ///< its last attempt surely never left
    bool operator==(const Awaited&) const = default;
};

/// On whom a case rests: until something is heard of him nobody at the counter has anything to do with it.
struct Rest {
    QString on;          ///< province, bank: asked at every sync; citizen: he comes again
    QString field;       ///< that is filled then
    QString request{};   ///< of a party: what it is asked …
    Json question = {};  ///< … and with what; null where it names somebody: then only the case itself can ask
    /// As the entry says it after which the case rests, under "rests".
    Json toJson() const;
    bool operator==(const Rest&) const = default;
};

/// A case that has not ended. Only such a one is taken up, sent or asked for.
struct OpenCase {
    qint64 first = 0, last = 0;          ///< entries
    domain::CaseId outer;                ///< empty: none
    std::map<QString, Awaited> awaited;  ///< by field
    std::optional<Rest> rests{};         ///< none: somebody is in the middle of it
    bool operator==(const OpenCase&) const = default;
};

/// A visit of the day that is open, or one that nobody has ended.
struct OpenVisit {
    qint64 first = 0, last = 0;
    bool ended = false;
    bool operator==(const OpenVisit&) const = default;
};

/// A short message that a teller sent once more: how often, and what became of it the last time.
struct Resent {
    static inline const QString meant = QStringLiteral("resent"), heard = QStringLiteral("resent_heard");

    int times = 0;
    QString why;  ///< it did not get away: id of the sentence
    Instant at;
    bool operator==(const Resent&) const = default;
};

class Remembered {
public:
    static inline const QString checkpointKind = QStringLiteral("checkpoint");

    /// Takes in the next entry. Damaged: a checkpoint that cannot be read.
    Expected<void> add(const ports::Entry& entry);
    /// Body of the checkpoint that says all this. While no day is open visits that have ended are let go.
    Json checkpoint() const;

    const std::map<domain::CaseId, OpenCase>& cases() const { return m_cases; }
    const std::map<domain::CaseId, OpenVisit>& visits() const { return m_visits; }
    /// What waits for this inner case, ended or not; null: nothing does.
    const Awaited* awaiting(const domain::CaseId& inner) const;
    /// How often this number was tried since it was last right, a try that is under way included.
    int wrongTries(const QString& number) const;
    const std::map<QString, int>& wrongTries() const { return m_wrong; }
    /// The hash of the code that unlocks this supervisor once; empty: he has none.
    QByteArray recovery(const QString& number) const;
    /// Nobody sits down before two people have signed the outlet in again (L02). A new desk has it signed in.
    bool outletIsSignedOff() const { return m_outletOff; }
    /// Cases begun on this business day: the serial of the last one.
    int begunOn(QDate day) const;
    /// The business day that is open; invalid where none is.
    QDate openDay() const { return m_days.open(); }
    /// How each day was opened, counted and closed.
    const DayBook& days() const { return m_days; }
    /// Told from the first entry on, where the checkpoint did not know its past.
    void know(DayBook days) { m_days = std::move(days); }
    /// The copy that was printed last of this paper of a case; 1: the first alone.
    int copiesOf(const domain::CaseId& id, const QString& field) const;
    /// The message in this field of a case, sent once more since.
    Resent resent(const domain::CaseId& id, const QString& field) const;
    /// Where each blank, ribbon and film lies.
    const StockBook& stock() const { return m_stock; }
    /// Who works here, as far as it was ever said.
    const StaffBook& staff() const { return m_staff; }
    /// What the province wants done again (M11).
    const AgainBook& again() const { return m_again; }
    /// What journal and province say differently (M12).
    const ConflictBook& conflicts() const { return m_conflicts; }
    /// Entries behind the last checkpoint.
    qint64 sinceCheckpoint() const { return m_sinceCheckpoint; }

    bool operator==(const Remembered&) const = default;

private:
    std::map<domain::CaseId, OpenCase> m_cases;
    std::map<domain::CaseId, OpenVisit> m_visits;
    std::map<QString, int> m_wrong;
    std::map<QString, QString> m_recovery;
    std::map<QDate, int> m_begun;
    std::map<QString, int> m_copies;     // by case and field, of papers that were printed again
    std::map<QString, Resent> m_resent;  // by case and field
    StockBook m_stock;
    StaffBook m_staff;
    AgainBook m_again;
    ConflictBook m_conflicts;
    DayBook m_days;
    bool m_outletOff = false;
    qint64 m_sinceCheckpoint = 0;

    struct Outer {
        domain::CaseId id;
        QString field;
        bool operator==(const Outer&) const = default;
    };
    std::map<domain::CaseId, Outer> m_outerOf;  // by inner case, while the outer one awaits it

    Expected<void> takeUp(const Json& checkpointBody);
    void await(const domain::CaseId& id, Awaited awaited);
    void settle(OpenCase& one, const QString& field);
    void endCase(const ports::Entry& entry);
    void addToCase(const ports::Entry& entry);
    void addToVisit(const ports::Entry& entry);
    void addOfDesk(const ports::Entry& entry);
};

}  // namespace kapok::desk
