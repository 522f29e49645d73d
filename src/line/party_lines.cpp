#include "line/party_lines.h"

namespace kapok::line {

PartyLines::PartyLines(const DeskFile& desk, const TlsEnd& tls, ports::Scheduler& scheduler, ReplyShapes shapes,
                       Patience patience)
{
    for (const PartyName party : domain::partiesElsewhere) {
        const Partner* partner = desk.partner(party);
        m_all.emplace(
            party, partner
                       ? static_cast<ports::Party*>(
                             &m_ways.emplace_back(*partner, tls, desk.proxy, party, scheduler, shapes, patience).client)
                       : &m_absent.emplace_back(party));
    }
    if (const Partner* hsm = desk.partner(PartyName::Hsm))
        m_keyService = &m_ways.emplace_back(*hsm, tls, desk.proxy, PartyName::Hsm, scheduler, shapes, patience).client;
}

}  // namespace kapok::line
