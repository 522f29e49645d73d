#include "ui/home/identity_card.h"

#include "ui/kit/errand.h"

namespace kapok::ui {

const desk::IdentityState* IdentityCard::holder() const
{
    return m_read && !m_looked.isEmpty() && m_work.counter.identityLies() == m_looked ? &*m_read : nullptr;
}

void IdentityCard::look()
{
    const bool mayServe = m_work.counter.teller() && !m_work.counter.isBarred(desk::Right::Serve);
    if (!mayServe || m_work.locked) return;
    const QString lies = m_work.counter.identityLies();
    if (lies == m_looked || m_reading) return;
    m_looked = lies;
    m_read.reset();
    if (lies.isEmpty()) return m_work.refresh();
    read();
}

void IdentityCard::say(const Words& what)
{
    m_work.said = Said{what, m_work.way.top()};
    m_work.refresh();
}

// At home its holder is offered; over the page of somebody it says whether it is his.
void IdentityCard::saySeen(const desk::IdentityState& read)
{
    const QString name = read.name.bare(ForCodec{}).text;
    if (read.isExpired)
        return say(words("identity.expired", {{"name", name}, {"day", read.validUntil.toString(Qt::ISODate)}}));
    const desk::PersonAtCounter* here = m_work.counter.person();
    if (!here || m_work.way.page() == pages::home) return m_work.refresh();
    if (read.isOfPersonHere) {
        say(words("identity.read", {{"name", name}}));
        return goOnWherePapersAreAsked();
    }
    if (read.isOfWhoComes) {
        say(words("identity.of_who_comes", {{"name", name}}));
        return goOnWherePapersAreAsked();
    }
    say(words("identity.of_another",
              {{"name", name}, {"number", read.shown}, {"here", here->visit.person->name.bare(ForCodec{}).text}}));
}

void IdentityCard::goOnWherePapersAreAsked()
{
    const auto one = m_work.way.page() == pages::step ? caseInHand(m_work) : std::nullopt;
    if (one && isOfPersonHere(m_work, *one) && workflows::Attendance::owns(one->standing.step.fills))
        m_work.wish(intent::GoOn{});
}

Task<> IdentityCard::read()
{
    if (m_reading || !m_work.counter.teller()) co_return;
    const Busy busy(m_reading);
    for (;;) {
        const Errand errand(m_work);
        m_looked = m_work.counter.identityLies();
        const auto read = co_await errand.forTheTeller(m_work.counter.readIdentity());
        if (!read) co_return m_looked.clear();  // read again where the teller is by now
        const QString lies = m_work.counter.identityLies();
        if (lies != m_looked && !lies.isEmpty()) continue;  // the next one was laid there meanwhile
        m_read = *read && lies == m_looked ? std::optional(**read) : std::nullopt;
        if (m_read) co_return saySeen(*m_read);
        if (!*read) co_return say(read->error().happened);
        co_return m_work.refresh();
    }
}

}  // namespace kapok::ui
