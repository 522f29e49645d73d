// The identity card on its reader: read once when it comes, and by a key whenever somebody wants it (A25).
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

class IdentityCard {
public:
    explicit IdentityCard(Workplace& work) : m_work(work) {}

    /// A card may have come or gone. One that came is read, on whatever page.
    void look();
    /// Once more, because a key asked for it.
    Task<> read();
    /// One that still lies there is read anew for the next teller.
    void forget() { m_read.reset(), m_looked.clear(); }
    /// Who is to be offered: the holder of the card that lies there, where it can be opened. Null: nobody.
    const desk::IdentityState* holder() const;

private:
    Workplace& m_work;
    QString m_looked;  ///< the card that was read; empty: none lies there
    std::optional<desk::IdentityState> m_read;
    bool m_reading = false;

    void say(const Words& what);
    void saySeen(const desk::IdentityState& read);
    /// Whoever is asked for the papers that he has just shown goes on without a key.
    void goOnWherePapersAreAsked();
};

}  // namespace kapok::ui
