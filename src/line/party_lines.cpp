#include "line/party_lines.h"

namespace kapok::line {

PartyLines::PartyLines(const DeskFile& desk, const TlsEnd& tls, ports::Scheduler& scheduler, ReplyShapes shapes,
                       Patience patience)
{
    const auto wayTo = [&](const Partner& partner, PartyName party) {
        return &m_ways.emplace_back(partner, tls, desk.proxy, party, scheduler, shapes, patience).client;
    };
    for (const PartyName party : domain::partiesElsewhere) {
        const Partner* partner = desk.partner(party);
        PartyClient* way = partner ? wayTo(*partner, party) : nullptr;
        if (party == PartyName::Province) m_province = way;
        m_all.emplace(party, way ? static_cast<ports::Party*>(way) : &m_absent.emplace_back(party));
    }
    if (const Partner* hsm = desk.partner(PartyName::Hsm)) m_keyService = wayTo(*hsm, PartyName::Hsm);
}

}  // namespace kapok::line
