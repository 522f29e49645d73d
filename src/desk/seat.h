// Who sits at this desk now: all that changes something is done in his name.
#pragma once

#include "desk/sign_in.h"

namespace kapok::desk {

class Seat {
public:
    void take(StaffMember teller) { m_teller = std::move(teller); }
    void leave() { m_teller.reset(); }

    const StaffMember* teller() const { return m_teller ? &*m_teller : nullptr; }
    bool isEmpty() const { return !m_teller; }
    /// Empty while nobody sits here.
    QString number() const { return m_teller ? m_teller->number : QString(); }

private:
    std::optional<StaffMember> m_teller;
};

}  // namespace kapok::desk
