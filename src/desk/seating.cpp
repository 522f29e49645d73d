#include "desk/seating.h"

namespace kapok::desk {

Task<Expected<StaffMember>> Seating::signIn(QString number, SecureBytes password)
{
    if (!m_seat.isEmpty()) {
        const auto left = co_await signOut();
        if (!left) co_return std::unexpected(left.error());
    }
    auto member = co_await m_signIn.signIn(number, std::move(password));
    if (!member) co_return std::unexpected(member.error());
    if (m_signIn.outletIsSignedOff()) {
        const auto opened = co_await signInOutlet(*member);
        if (!opened) {
            const auto left = co_await m_signIn.signOut(member->number);
            co_return std::unexpected(left ? opened.error() : left.error());
        }
    }
    // A try may wait for seconds: who sat down meanwhile stays, and all that is done stays in his name.
    if (m_seat.number() == member->number) co_return member;  // typed twice while it waited
    if (!m_seat.isEmpty()) {
        const auto left = co_await m_signIn.signOut(member->number);
        if (!left) co_return std::unexpected(left.error());
        co_return failure(Error::Kind::Refused, words("error.somebody_sits_here", {{"number", m_seat.number()}}));
    }
    m_seat.take(*member);
    const auto turned = co_await m_told.turnDay();
    if (!turned) co_return std::unexpected(turned.error());
    m_told.changed();
    if (m_seat.number() != member->number) co_return Errand::gone();
    co_return member;
}

// L02: two people, one of them a supervisor, both of whom serve here.
Task<Expected<void>> Seating::signInOutlet(StaffMember member)
{
    if (!may(member.role, Right::Serve)) co_return failure(Error::Kind::Refused, words("error.outlet_signed_off"));
    const auto first = std::exchange(m_opener, Opener{member, m_clock.now()});
    const bool isAnother = first && first->member.number != member.number && m_clock.now().utcMs >= first->at.utcMs &&
                           std::chrono::milliseconds(m_clock.now().utcMs - first->at.utcMs) <= Approval::holds;
    const bool isLed = isAnother && (may(member.role, Right::KeepOutlet) || may(first->member.role, Right::KeepOutlet));
    if (!isLed) co_return failure(Error::Kind::Refused, words("error.outlet_signed_off"));
    m_opener.reset();
    co_return co_await m_signIn.signInOutlet(member.number, first->member.number);
}

Task<Expected<void>> Seating::signOffOutlet()
{
    const auto allowed = co_await m_authority.check(Right::KeepOutlet);
    if (!allowed) co_return std::unexpected(allowed.error());
    const QString number = m_seat.number();
    leave();
    const auto left = co_await m_signIn.signOut(number);
    if (!left) co_return std::unexpected(left.error());
    const auto noted = co_await m_signIn.signOffOutlet(number);
    m_told.changed();
    co_return noted;
}

Task<Expected<void>> Seating::comeBack(SecureBytes password)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    const Errand errand = m_seat.errand();
    const auto member = co_await m_signIn.signIn(m_seat.number(), std::move(password));
    if (!member) co_return std::unexpected(member.error());
    if (errand.isOfTheSameTeller()) m_seat.comeBack();
    co_return Expected<void>{};
}

Task<Expected<void>> Seating::stepAway()
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    m_seat.stepAway();
    co_return co_await m_signIn.stepAway(m_seat.number());
}

Task<Expected<void>> Seating::signOut()
{
    if (m_seat.isEmpty()) co_return Expected<void>{};
    // Who has stepped away signs out when he is back, or is signed off by a higher role.
    if (m_seat.isAway()) co_return failure(Error::Kind::NotPermitted, words("error.stepped_away"));
    const QString number = m_seat.number();
    leave();
    const auto noted = co_await m_signIn.signOut(number);
    m_told.changed();
    co_return noted;
}

Task<Expected<void>> Seating::signOffAnother(QString by, SecureBytes password)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    const Errand errand = m_seat.errand();
    const auto signedOff = co_await m_signIn.signOffAnother(by, std::move(password), errand.by());
    if (!signedOff) co_return std::unexpected(signedOff.error());
    if (!errand.isOfTheSameTeller()) co_return Errand::gone();  // he has gone by himself, and another one sits here
    leave();
    m_told.changed();
    co_return Expected<void>{};
}

void Seating::leave()
{
    m_seat.leave();
    m_told.leaves();
}

Task<Expected<void>> Seating::unlock(QString number)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    const auto unlocked = co_await m_signIn.unlock(number, m_seat.number());
    m_told.changed();
    co_return unlocked;
}

}  // namespace kapok::desk
