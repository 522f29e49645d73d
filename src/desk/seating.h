// Who sits down at a counter, steps away, comes back and leaves (L01, L02; decision 0057).
#pragma once

#include "desk/authority.h"

namespace kapok::desk {

class Seating {
public:
    /// What a change of who sits there means to the counter.
    struct Told {
        std::function<void()> leaves;  ///< nothing of a citizen, and no secret, is left for whoever sits here next
        std::function<Task<Expected<void>>()> turnDay;
        std::function<void()> changed;
    };
    /// All of it outlives this.
    Seating(SignIn& signIn, Seat& seat, Authority& authority, const Clock& clock, Told told)
        : m_signIn(signIn), m_seat(seat), m_authority(authority), m_clock(clock), m_told(std::move(told))
    {
    }

    /// While the outlet is signed off, the first of two people is refused with `error.outlet_signed_off`, and the second
    /// sits down; one of them is a supervisor, and no more than five minutes lie between.
    Task<Expected<StaffMember>> signIn(QString number, SecureBytes password);
    /// He leaves for a while: until he has come back nothing new is begun here.
    Task<Expected<void>> stepAway();
    /// The teller who is signed in proves anew who he is, at a window that locked itself; nothing else changes.
    /// NotPermitted as at sign-in, or nobody is signed in.
    Task<Expected<void>> comeBack(SecureBytes password);
    /// What is in the middle stays a draft that another teller may take up. NotPermitted: he has stepped away.
    Task<Expected<void>> signOut();
    /// And so does the outlet, until two people sign in again. NotPermitted: it is a supervisor's.
    Task<Expected<void>> signOffOutlet();
    /// Somebody of a higher role signs off who sits here and has left without it. NotPermitted: he may not, or it is he
    /// himself.
    Task<Expected<void>> signOffAnother(QString by, SecureBytes password);

    /// Numbers locked by wrong passwords; a supervisor who is signed in unlocks them.
    QStringList lockedNumbers() const { return m_signIn.locked(); }
    Task<Expected<void>> unlock(QString number);

private:
    SignIn& m_signIn;
    Seat& m_seat;
    Authority& m_authority;
    const Clock& m_clock;
    Told m_told;
    /// The first of the two who sign the outlet in.
    struct Opener {
        StaffMember member;
        Instant at;
    };
    std::optional<Opener> m_opener;

    Task<Expected<void>> signInOutlet(StaffMember member);
    void leave();
};

}  // namespace kapok::desk
