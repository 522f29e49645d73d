// desk.json: who this desk is, and where it calls (contract.md §1).
#pragma once

#include "line/party_name.h"
#include "line/tls_files.h"
#include "line/tls_transport.h"

#include <array>
#include <optional>

namespace kapok::line {

struct Partner {
    Address address;
    QString name;  ///< that its certificate bears
    bool operator==(const Partner&) const = default;
};

/// The ledger of the outlet, which is no party: it is asked nothing that a case hangs on.
struct LedgerPlace {
    Partner partner;
    QString database;
    bool operator==(const LedgerPlace&) const = default;
};

struct DeskFile {
    QString outlet;  ///< "0708"
    QString desk;    ///< "0101", four figures: which desk of this outlet; no two have the same
    QString bank;    ///< "BOC"
    QString city = QStringLiteral("440700");
    Partner province;
    Partner bankCore;
    Partner platform{};  ///< as it was made: this desk has none
    Partner hsm{};       ///< the same; then the province is asked for what the keys of chips say
    Address proxy{};     ///< through which all of them are called; as it was made: directly
    /// Relative to the folder of desk.json, or absolute.
    QString authority, certificate, key;
    QString revoked{};                     ///< a list of revoked certificates; empty: there is none
    QString paper = QStringLiteral("a5");  ///< on what the papers are printed: "a5", or "80mm", a roll
    QString paperPrinter{};                ///< queue of the print service for papers; empty: there is none
    QStringList cardPrinters{};            ///< queues that print cards: no other one does (K24)
    QString station{};                     ///< the reader in the card printer's station; empty: nobody says which
    bool citizenScreen = false;            ///< the citizen has a display of his own, and signs there
    QString pack{};                        ///< the rules by which it decides; empty: the standard ones
    std::optional<LedgerPlace> ledger{};   ///< nothing: the desk is its own outlet

    bool operator==(const DeskFile&) const = default;
    TlsFiles tls(const QString& folder) const;
    QString journalName() const { return outlet + u'-' + desk; }  ///< "0708-0101"
    /// In the ledger, and the common name of its certificate (contract.md §4).
    QString role() const { return QStringLiteral("desk_%1_%2").arg(outlet, desk); }
    /// Where it calls this party; null where the file does not say.
    const Partner* partner(PartyName party) const;
};

/// A party is a row: under which key it stands in desk.json, and where here. Of the last an older file knows nothing.
struct PartnerRow {
    PartyName party;
    const char* key;
    Partner DeskFile::* partner;
    bool mayBeAbsent = false;
};
inline constexpr std::array partnerRows{PartnerRow{PartyName::Province, "province", &DeskFile::province},
                                        PartnerRow{PartyName::Bank, "bank_core", &DeskFile::bankCore},
                                        PartnerRow{PartyName::Platform, "platform", &DeskFile::platform, true},
                                        PartnerRow{PartyName::Hsm, "hsm", &DeskFile::hsm, true}};

/// `path` is the file. BadInput names the file, and the key where it is there. Only beside DIR/training may
/// it name no desk; it is 0101 there.
Expected<DeskFile> readDeskFile(const QString& path);
Expected<void> writeDeskFile(const QString& path, const DeskFile& desk);

}  // namespace kapok::line
