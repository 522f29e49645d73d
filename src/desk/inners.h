// Cases inside others: begun once, heard when they stand recorded and when they end, closed with what is
// taken back (design.md §1).
//
// Locks are taken from the outer case to the inner one, so an outer case hears only after the inner one
// has given its own back.
#pragma once

#include "desk/deeds.h"

namespace kapok::desk {

class Inners {
public:
    Inners(CaseBook& book, const Parts& parts) : m_book(book), m_parts(parts) {}

    /// Begins the inner case where the power failed before it could, and takes over what it has come to.
    /// True: the outer case has heard something new.
    Task<Expected<bool>> hear(domain::CaseId outer, Intent intent);
    /// The same for every inner case of this one that is not in hand: intended in an earlier life.
    Task<Expected<void>> hearUnknown(domain::CaseId outer);
    /// The power failed between the outer case's "taken back" and the end of this one: it is ended now.
    Task<Expected<void>> endWithOuter(domain::CaseId id);
    Task<Expected<void>> close(domain::CaseId inner);

    /// All that are open inside this case, the innermost last.
    std::vector<domain::CaseId> openInside(const domain::CaseId& id) const;
    /// Nothing ordered, no money held, and nothing in flight but cases inside that are the same.
    bool mayBeTakenBack(const domain::CaseId& id) const;

private:
    CaseBook& m_book;
    const Parts& m_parts;

    Task<Expected<void>> there(domain::CaseId outer, Intent intent);
};

}  // namespace kapok::desk
