// What a desk does that belongs to no case: papers that a citizen takes home, and what its reports are counted from.
#pragma once

#include "desk/authority.h"
#include "desk/errand.h"
#include "desk/parts.h"
#include "desk/told.h"

namespace kapok::desk {

class Office {
public:
    /// Both outlive it.
    Office(const Parts& parts, Authority& authority) : m_parts(parts), m_authority(authority) {}

    /// Prints a paper that belongs to no case; that it was handed out is kept first, with what it is about. Nothing
    /// rests on it: one that did not come out is asked for again. NotPermitted: who sits here serves nobody.
    Task<Expected<void>> handOut(QString paper, Json sheet, Errand by);
    /// All that the journal tells of cases and money, slice by slice; `words` outlive it. Refused: whoever asked is
    /// gone. NotPermitted: nobody may look who sits here.
    Task<Expected<reports::Told>> told(const Dictionary* words, Errand by);

private:
    const Parts& m_parts;
    Authority& m_authority;
};

}  // namespace kapok::desk
