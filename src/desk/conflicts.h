// What the province says by now of an order that has its outcome, held against the journal (M12). Where they differ, that
// is written down, and somebody who has had no hand in it says which version holds.
#pragma once

#include "desk/case_book.h"
#include "desk/orders_done.h"

namespace kapok::desk {

class Conflicts {
public:
    /// Both outlive it.
    Conflicts(CaseBook& book, const Parts& parts) : m_book(book), m_parts(parts) {}

    const ConflictBook& book() const { return m_parts.journal.remembered().conflicts(); }

    /// Written down once where it differs; the case stays as it is. Of a person who was erased, or whose keys nobody has
    /// opened, nothing can be compared, and nothing is said.
    Task<Expected<void>> hear(OrderDone order, ports::Reply reply, HeardBy how);
    /// Refused: there is none of this operation any more, nothing says why, or he has sent the operation himself
    /// (decision 0032). Whether he may, the caller has asked.
    Task<Expected<void>> close(domain::OperationId operation, Holds which, QString why, Errand by);

private:
    CaseBook& m_book;
    const Parts& m_parts;

    Task<Expected<void>> write(QString kind, Json body, Errand by);
};

}  // namespace kapok::desk
