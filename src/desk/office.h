// What a desk does that belongs to no case: papers that a citizen takes home, and what its reports are counted from.
#pragma once

#include "desk/errand.h"
#include "desk/parts.h"
#include "desk/told.h"

namespace kapok::desk {

class Office {
public:
    explicit Office(const Parts& parts) : m_parts(parts) {}

    /// Prints a paper that belongs to no case; that it was handed out is kept first, with what it is about. Nothing
    /// rests on it: one that did not come out is asked for again. NotPermitted: nobody is signed in.
    Task<Expected<void>> handOut(QString paper, Json sheet, Errand by);
    /// All that the journal tells of cases and money, slice by slice; `words` outlive it. Refused: whoever asked is
    /// gone.
    Task<Expected<reports::Told>> told(const Dictionary* words, Errand by);

private:
    const Parts& m_parts;
};

}  // namespace kapok::desk
