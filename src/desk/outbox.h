// The line's queue in somebody's hands: kept back, let go of, told now, and taken along on a stick (M03, M16).
#pragma once

#include "desk/outbox_items.h"
#include "desk/steps.h"

namespace kapok::desk {

class Outbox {
public:
    /// All of it outlives this.
    Outbox(CaseBook& book, Deeds& deeds, Steps& steps) : m_book(book), m_deeds(deeds), m_steps(steps) {}

    /// In the order of the journal.
    std::vector<OutboxItem> items() const;
    /// Before this the desk by itself does not tell it again; nothing: it is due.
    Instant nextTry(const OutboxItem& item) const { return m_deeds.pace().nextTry(item.operation); }

    /// Nothing of it is sent until it is let go of; others go as they would. Refused: it is not under way any more, or
    /// it is held already.
    Task<Expected<void>> hold(domain::CaseId id, QString field, QString why, Errand by);
    /// It is told at once. Refused: it is not held.
    Task<Expected<void>> release(domain::CaseId id, QString field, Errand by);
    /// Asks what became of it, and tells it where it surely was not done, whatever its next time is. Refused: it is held.
    Task<Expected<void>> tellNow(domain::CaseId id, QString field, Errand by);
    /// Somebody has brought what the party answered: it is taken, whether the operation is held or not.
    Task<Expected<void>> hear(domain::CaseId id, QString field);
    /// It leaves as a packet now; what stands in it. Refused: it is held, or waits its turn, or is not under way.
    Task<Expected<Intent>> handOut(domain::CaseId id, QString field);

private:
    CaseBook& m_book;
    Deeds& m_deeds;
    Steps& m_steps;

    /// The case's lock; Refused where nothing of the line is under way in this field.
    Task<Expected<Held>> underWay(domain::CaseId id, QString field, Errand by);
    Task<Expected<void>> settle(domain::CaseId id, QString field, Errand by, bool evenIfHeld);
    const Intent& intentOf(const domain::CaseId& id, const QString& field) const;
};

}  // namespace kapok::desk
