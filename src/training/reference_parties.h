// The parties of a world side by side, as one data folder and a port each: what `kapok-province` runs and what
// training embeds.
#pragma once

#include "line/answering/durable_party.h"
#include "line/answering/tls_party_server.h"
#include "line/desk_file.h"

#include <list>
#include <map>

namespace kapok::training {

class ReferenceParties {
public:
    /// One of those who answer. Of several banks the first has the name that it has alone.
    struct Core {
        line::AnsweringParty& party;
        QString bank{};  ///< GDB, BOC, …; empty: the only one of its kind
    };

    /// `folder` gets `certificates/`, and `province.db`, `bank.db`, `bank-GDB.db`, … `accounts` is asked after every
    /// demand at a bank, and once at the start: how they stand is told to the province.
    /// The cores are as they were in the beginning and outlive this.
    static Expected<std::unique_ptr<ReferenceParties>> open(const QString& folder, const std::vector<Core>& cores,
                                                            std::function<Json()> accounts);

    /// Each on the port behind the one before; 0: any that are free.
    Expected<void> listen(quint16 port);
    /// By file name, "bank-GDB"; whose port is not named takes any.
    using Ports = std::map<QString, quint16>;
    Expected<void> listen(const Ports& ports);
    Ports ports() const;
    /// The file name of this party; of a bank its own where it has one, else that of the first.
    static QString fileOf(line::PartyName party, const QString& bank, const Ports& ports);
    void setGate(const QString& file, line::Gate gate);

    /// Of several banks this one's; empty: the first.
    line::TlsPartyServer& server(line::PartyName party, const QString& bank = {}) { return row(party, bank)->server; }
    line::AnsweringParty& party(line::PartyName party, const QString& bank = {}) { return row(party, bank)->party; }
    Expected<void> setTime(Instant now);
    /// What took effect at any of them, as contract.md §3 lists it.
    Json effects() const;

    QString authorityFile() const { return m_certificates + QStringLiteral("/authority.pem"); }
    QString deskCertificateFile() const { return m_certificates + QStringLiteral("/desk.pem"); }
    QString deskKeyFile() const { return m_certificates + QStringLiteral("/desk.key"); }
    /// The desk file of the desk that calls here first: 0101 of outlet 0708.
    line::DeskFile deskFile();

private:
    struct Row {
        QString bank, file;
        line::DurableParty party;
        line::TlsPartyServer server;
        Row(const Core& core, QString file, std::unique_ptr<line::OperationsFile> operations,
            const QSslConfiguration& tls);
    };

    explicit ReferenceParties(QString certificates) : m_certificates(std::move(certificates)) {}
    Expected<void> add(const QString& folder, const Core& core, const QString& file);
    Row* row(line::PartyName party, const QString& bank);  // null: nobody answers as this

    QString m_certificates;
    std::list<Row> m_rows;
};

}  // namespace kapok::training
