// The identity card that whoever stands here has laid on the reader (A25).
#include "desk/reception.h"

namespace kapok::desk {
namespace {

// The paper that whoever comes like this shows of himself; empty: it is the holder, or nobody has said.
QString ofWhoComes(const QString& who)
{
    if (who == QLatin1String("guardian")) return domain::wordOf(domain::DocumentKind::GuardianId);
    const bool isAgent = who == QLatin1String("agent") || who == QLatin1String("unit_agent");
    return isAgent ? domain::wordOf(domain::DocumentKind::AgentId) : QString();
}

}  // namespace

Task<Expected<domain::ReadIdentity>> Reception::readIdentity()
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand errand = m_seat.errand();
    auto read = co_await errand.after(m_cards.identities().read());
    if (!read) co_return std::unexpected(read.error());
    const auto shown = co_await showIdentity(*read, errand);
    if (!shown) co_return std::unexpected(shown.error());
    co_return std::move(*read);
}

// What has run out says who somebody is no longer; another one's is his who comes for the holder, or nobody's here.
Task<Expected<void>> Reception::showIdentity(domain::ReadIdentity identity, Errand errand)
{
    if (!m_person || identity.isExpiredOn(outletDay(m_parts.clock.now()))) co_return Expected<void>{};
    if (!(m_person->visit.person->document == identity.document))
        co_return co_await showDeputy(std::move(identity), errand);
    nameBy(identity, *m_person->visit.person);
    const auto kept = co_await errand.after(
        m_runner.visits().fill(visit(), QStringLiteral("identity"), domain::toJson(identity), errand));
    if (!kept) co_return std::unexpected(kept.error());
    judge(*m_person);
    m_tell();
    co_return Expected<void>{};
}

// A guardian or an agent shows his own card: neither his name nor his number is typed (A03, A04, A25). One that
// disagrees with what was typed of him is asked about: taking that back is the teller's.
Task<Expected<void>> Reception::showDeputy(domain::ReadIdentity identity, Errand errand)
{
    const workflows::Attendance present = visit().present;
    const QString paper = ofWhoComes(present.who.value_or(QString()));
    if (paper.isEmpty()) co_return Expected<void>{};
    const workflows::Deputy read{identity.document, identity.name, {}};
    if (present.deputy.isAnother(read))
        co_return failure(Error::Kind::Refused,
                          words("identity.deputy_differs", {{"number", present.deputy.document->shown()}}));
    const std::vector<std::pair<QString, Json>> told{
        {QStringLiteral("deputy_name"), personal(read.name->bare(ForCodec{}).text)},
        {QStringLiteral("deputy_number"), personal(read.document->bare(ForCodec{}).number())},
        {paper, true}};
    for (const auto& [field, value] : told) {
        const auto kept = co_await errand.after(m_runner.visits().fill(visit(), field, value, errand));
        if (!kept) co_return std::unexpected(kept.error());
    }
    judge(*m_person);
    m_tell();
    co_return Expected<void>{};
}

}  // namespace kapok::desk
