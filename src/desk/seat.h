// Who sits at this desk now, and before whom: all that changes something is done in his name, for whoever stands here.
#pragma once

#include "desk/errand.h"
#include "desk/sign_in.h"

namespace kapok::desk {

class Seat {
public:
    void take(StaffMember teller)
    {
        m_teller = std::move(teller);
        m_away = false;
        ++m_now->teller;
    }
    void leave()
    {
        m_teller.reset();
        ++m_now->teller;
    }
    /// He has left for a while, and comes back to what he was doing: what is under way goes on, nothing new is begun.
    void stepAway() { m_away = true; }
    void comeBack() { m_away = false; }
    bool isAway() const { return m_teller && m_away; }
    /// Another citizen stands here from now on, or none.
    void turnToAnother() { ++m_now->citizen; }

    const StaffMember* teller() const { return m_teller ? &*m_teller : nullptr; }
    bool isEmpty() const { return !m_teller; }
    /// Empty while nobody sits here.
    QString number() const { return m_teller ? m_teller->number : QString(); }
    /// What is begun now, for whoever is here now.
    Errand errand() const { return {m_now, number()}; }

private:
    std::optional<StaffMember> m_teller;
    bool m_away = false;
    std::shared_ptr<AtCounter> m_now = std::make_shared<AtCounter>();
};

}  // namespace kapok::desk
