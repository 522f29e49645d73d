// What the province wants done again, in somebody's hands (M11): written down once, sent by him where the same bytes will
// do, and closed by him with a word. Nothing of it is told by itself, and nothing under a new operation.
#pragma once

#include "desk/conflicts.h"
#include "desk/outbox.h"

namespace kapok::desk {

class Again {
public:
    /// All of it outlives this.
    Again(Outbox& outbox, Conflicts& conflicts, CaseBook& book, const Parts& parts)
        : m_outbox(outbox), m_conflicts(conflicts), m_book(book), m_parts(parts)
    {
    }

    const AgainBook& book() const { return m_parts.journal.remembered().again(); }

    /// What a hello has named: each is an entry, once, closed or not.
    Task<Expected<void>> take(std::vector<domain::DoAgain> wanted);
    /// The same operation with the same bytes; one that is still under way goes as the outbox sends it. It stays open until
    /// it is closed. Refused: it is not open, the business is to be begun anew instead, this desk knows no such operation,
    /// or its person was erased.
    Task<Expected<void>> send(QString id, Errand by);
    /// Refused: it is not open, or nothing says what was done.
    Task<Expected<void>> close(QString id, QString note, Errand by);

private:
    Outbox& m_outbox;
    Conflicts& m_conflicts;
    CaseBook& m_book;
    const Parts& m_parts;

    Expected<WantedAgain> openOne(const QString& id) const;
    Task<Expected<void>> lookUp(WantedAgain* one);
    Task<Expected<OrderDone>> doneIn(WantedAgain one);
    Task<Expected<void>> demand(WantedAgain one, OrderDone order, Errand by);
    Task<Expected<void>> write(QString kind, const WantedAgain* one, Json body, Errand by);
};

}  // namespace kapok::desk
