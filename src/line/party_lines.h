// A desk's own ways to those who decide elsewhere, as its desk.json names them: one row a party.
#pragma once

#include "line/desk_file.h"
#include "line/no_party.h"
#include "line/party_client.h"

#include <list>
#include <map>

namespace kapok::line {

class PartyLines {
public:
    PartyLines(const DeskFile& desk, const TlsEnd& tls, ports::Scheduler& scheduler, ReplyShapes shapes,
               Patience patience);

    /// Whom desk.json does not name is not reached.
    ports::Party& to(PartyName party) { return party == PartyName::Hsm ? keyService() : *m_all.at(party); }
    /// Who computes with the keys of chips (chip.md §5): the party that desk.json names, else the province.
    ports::Party& keyService() { return m_keyService ? *m_keyService : to(PartyName::Province); }
    /// The province is told, beside what is said to it, how far this desk's journal goes (party_client.h).
    void tellHead(std::function<std::optional<domain::Mark>()> head)
    {
        if (m_province) m_province->tellHead(std::move(head));
    }
    /// Those that decide elsewhere.
    const std::map<PartyName, ports::Party*>& all() const { return m_all; }

private:
    struct Way {
        TlsTransport transport;
        PartyClient client;
        Way(const Partner& partner, const TlsEnd& tls, const Address& proxy, PartyName party,
            ports::Scheduler& scheduler, ReplyShapes shapes, Patience patience)
            : transport(partner.address, partner.name, tls, proxy),
              client(party, transport, scheduler, shapes, patience)
        {
        }
    };
    std::list<Way> m_ways;  // a client holds on to its transport
    std::list<NoParty> m_absent;
    std::map<PartyName, ports::Party*> m_all;
    ports::Party* m_keyService = nullptr;
    PartyClient* m_province = nullptr;
};

}  // namespace kapok::line
