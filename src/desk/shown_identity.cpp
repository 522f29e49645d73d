// The identity card that whoever stands here has laid on the reader (A25).
#include "desk/reception.h"

namespace kapok::desk {

// A number that disagrees with the identity card on the reader is asked about; the same number again is meant.
Expected<void> Reception::isTheOneRead(const domain::IdentityDocument& typed)
{
    const Redacted<domain::IdentityDocument> asked{typed};
    const domain::ReadIdentity* read = m_identities.here();
    const bool again = m_askedOverId == asked;
    m_askedOverId.reset();
    // Who stands here already is gone on with, whoever's card is laid down beside him.
    const bool isHere = m_person && m_person->visit.person->document == asked;
    if (!read || read->document == asked || isHere || again) return {};
    m_askedOverId = asked;
    return failure(Error::Kind::Refused, words("identity.typed_differs", {{"number", read->document.shown()}}));
}

Task<Expected<domain::ReadIdentity>> Reception::readIdentity()
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    const Errand errand = m_seat.errand();
    auto read = co_await errand.after(m_cards.identities().read());
    if (!read) co_return std::unexpected(read.error());
    const auto shown = co_await showIdentity(*read, errand);
    if (!shown) co_return std::unexpected(shown.error());
    co_return std::move(*read);
}

// What has run out says who somebody is no longer, and another one's says it of another one.
Task<Expected<void>> Reception::showIdentity(domain::ReadIdentity identity, Errand errand)
{
    if (!m_person || !(m_person->visit.person->document == identity.document)) co_return Expected<void>{};
    if (identity.isExpiredOn(outletDay(m_parts.clock.now()))) co_return Expected<void>{};
    nameBy(identity, *m_person->visit.person);
    const auto kept = co_await errand.after(
        m_runner.visits().fill(visit(), QStringLiteral("identity"), domain::toJson(identity), errand));
    if (!kept) co_return std::unexpected(kept.error());
    judge(*m_person);
    m_tell();
    co_return Expected<void>{};
}

}  // namespace kapok::desk
