// One case as its entries tell it: the record, what is under way, and how it ended.
#pragma once

#include "desk/case_messages.h"
#include "ports/hand.h"
#include "workflows/list.h"

#include <map>
#include <optional>
#include <set>

namespace kapok::desk {

/// Somebody keeps an operation back: nothing of it is sent before he, or another one, lets it go (M03).
struct Hold {
    QString by;  ///< the teller's number; empty: `kapokctl outbox hold`
    Instant at;
    QString why;  ///< in his words; empty: he gave none
};

/// What was begun and has no outcome yet: after a crash it is in doubt, unless the attempt is closed.
struct Intent {
    QString field;
    workflows::StepKind kind = workflows::StepKind::Order;
    QString hand;  ///< who carries it out: province, bank, papers, messages, chip; empty: an inner case
    QString request;
    domain::OperationId operation;
    QByteArray bytes;        ///< of an order: as sent, for ever (B3)
    Json body;               ///< of anything else: the step's body
    Json approval;           ///< of money given back: who approved it, and the digest of what he saw
    domain::CaseId inner;    ///< of an inner case
    Json heard;              ///< of an inner case: what it last told
    ports::Progress marked;  ///< of what is made in several parts: what is surely behind it
    bool unsent = false;     ///< the last attempt surely did nothing, and the next one must be intended first
    qint64 seq = 0;          ///< of the first intent: the order of what is sent is the journal's
    Instant at{};            ///< of the first intent
    int attempts = 1;        ///< that were intended
    QString why{};           ///< the last attempt surely did nothing: id of the sentence
    bool exported = false;   ///< it has left as a sealed packet: whoever has that may have it done, now or later (M16)
    std::optional<Hold> held{};
};

/// "order", "print", …: as the journal keeps it; empty for steps that need no intent.
QString nameOf(workflows::StepKind kind);
workflows::StepKind stepNamed(const QString& name);

struct Outer {
    domain::CaseId id;
    QString field;
};

struct Ending {
    QString how;  ///< done, refused
    workflows::Refusal refusal;
};

struct FilledAt {
    QString field;
    QDate day;
    Instant at{};
    QString by{};  ///< the teller's number; empty: the desk by itself
};

/// Copies are cheap enough to keep: entries change a copy first, then the case (no half-folded state).
class Case {
public:
    /// The case that these entries tell, from `begun` on. Damaged names the entry that does not fit.
    static Expected<Case> fold(const workflows::Workflows& list, const std::vector<ports::Entry>& entries);
    static Expected<Case> begun(const workflows::Workflows& list, const ports::Entry& entry);
    Expected<void> add(const ports::Entry& entry);

    domain::CaseId id;
    QString number;
    QDate begunOn;
    Instant begunAt, changedAt;
    QString teller;              ///< who entered last
    std::set<QString> hands;     ///< who has begun it, or answered anything in it
    qint64 first = 0, last = 0;  ///< entries
    std::optional<Outer> outer;
    std::map<QString, Intent> open;      ///< by field
    std::vector<FilledAt> filled;        ///< in the order of filling; a field stands once, where it was filled last
    std::map<QString, Json> suggested;   ///< answers that were taken back: offered again
    std::vector<CaseMessage> messages;   ///< in the order in which they were meant
    std::map<QString, Json> signatures;  ///< by field: what the citizen wrote when he confirmed it, as it is kept
    std::optional<Ending> ended;

    const workflows::Record& record() const { return *m_record; }
    const workflows::Visit& visit() const { return m_record->visit(); }
    /// Tells the case what its visit knows; no entry of its own.
    void attend(const workflows::Attendance& present) { m_record->attend(present); }
    workflows::Step next() const { return m_record->next(); }
    domain::Business business() const { return m_record->business(); }

    /// True where `field` is an answer that was given.
    bool answered(const QString& field) const;
    /// What the citizen signed last of all that stands; null: nothing on a screen.
    Json signedLast() const;
    /// On whom it rests as it stands; none: somebody is in the middle of it, or something is under way.
    std::optional<Rest> rests() const;
    /// True where the case has told anybody to do something: from then on nothing is taken back.
    bool orderIntended() const;
    /// True where an enquiry or verdict is older than `today`, or rests on another word of the visit, and may
    /// not be used any more.
    bool stale(QDate today) const;

    Case(Case&&) = default;
    Case& operator=(Case&&) = default;
    Case(const Case& other);

private:
    explicit Case(std::unique_ptr<workflows::Record> record) : m_record(std::move(record)) {}
    std::unique_ptr<workflows::Record> m_record;

    Expected<void> fill(const ports::Entry& entry);
    void intend(const ports::Entry& entry);
    Expected<void> learn(Intent& intent, const ports::Entry& entry);
    void takeBack(const QString& field);
    void forget(const QString& field);
    bool isOfAPerson(const ports::Entry& entry) const;
    workflows::Nature natureOf(const QString& field) const;
};

}  // namespace kapok::desk
