// Province and bank side by side as one data folder and two ports: what `kapok-province` runs and what
// training embeds.
#pragma once

#include "line/answering/durable_party.h"
#include "line/answering/tls_party_server.h"
#include "line/desk_file.h"

namespace kapok::training {

class ReferenceParties {
public:
    /// `folder` gets `certificates/`, `province.db` and `bank.db`. `bankAnswered` is told after every
    /// demand at the bank, and once at the start, so that the province can hear of the accounts.
    /// The cores are as they were in the beginning and outlive this.
    static Expected<std::unique_ptr<ReferenceParties>> open(const QString& folder, line::AnsweringParty& province,
                                                            line::AnsweringParty& bank,
                                                            std::function<void()> bankAnswered);

    /// The bank on the next port; 0: any two that are free.
    Expected<void> listen(quint16 port);
    Expected<void> listen(quint16 provincePort, quint16 bankPort);

    line::TlsPartyServer& server(line::PartyName party)
    {
        return party == line::PartyName::Province ? m_provinceServer : m_bankServer;
    }
    line::AnsweringParty& party(line::PartyName party)
    {
        return party == line::PartyName::Province ? m_province : m_bank;
    }
    void setTime(Instant now);
    /// What took effect at either, as contract.md §3 lists it.
    Json effects() const;

    QString authorityFile() const { return m_certificates + QStringLiteral("/authority.pem"); }
    QString deskCertificateFile() const { return m_certificates + QStringLiteral("/desk.pem"); }
    QString deskKeyFile() const { return m_certificates + QStringLiteral("/desk.key"); }
    /// The desk file of a desk that calls here.
    line::DeskFile deskFile() const;

private:
    ReferenceParties(QString certificates, line::DurableParty province, line::DurableParty bank,
                     const QSslConfiguration& provinceTls, const QSslConfiguration& bankTls);

    QString m_certificates;
    line::DurableParty m_province, m_bank;
    line::TlsPartyServer m_provinceServer, m_bankServer;
};

}  // namespace kapok::training
