// What a virtual card holds when nobody powers it: the content of a card file (docs/card-file.md).
#pragma once

#include "cardio/apdu/card_transport.h"
#include "cardio/emulator/fault.h"
#include "domain/card_keys.h"

#include <map>
#include <optional>
#include <vector>

namespace kapok::cardio {

struct Record {
    std::uint8_t tag = 0;
    QByteArray value;
    bool operator==(const Record&) const = default;
};

struct CardState {
    QByteArray atr;
    std::optional<int> algorithm;                           ///< tag 86 of the FCI: 1 DES, 3 SM4; absent on old cards
    QByteArray keyFamily = QByteArrayLiteral("SSC-TEST-");  ///< SM3(family ‖ name) is the national key
    std::map<int, std::vector<Record>> recordFiles;         ///< by short id: 05, 06, 0D
    std::map<int, QByteArray> binaryFiles;                  ///< by short id: 07, 08
    std::map<int, std::vector<Record>> publicFiles;         ///< of DF01, by short id; empty: the card has none
    bool personKeyNeeded = true;                            ///< EF06 opens to key 0A only (generation 3)

    QByteArray pin;  ///< digits; empty: the card has none
    int pinLimit = 6, pinLeft = 6;
    bool pinContactless = false;         ///< the PIN may be used over the air
    std::map<int, int> keyTries;         ///< by key id; a key that is not named is not there
    std::vector<QByteArray> challenges;  ///< fixed ones in turn; empty: random

    /// The certificates' area (chip.md §7): its key pair, its own PIN, its files by id (12 public key, 18 and 19).
    struct Pki {
        QByteArray privateKey;  ///< 32 bytes of SM2; its public half is file 12
        QByteArray pin;         ///< digits
        int limit = 6, left = 6;
        std::map<int, QByteArray> files;
        bool operator==(const Pki&) const = default;
    };
    std::optional<Pki> pki;

    bool hasSocial = true, hasBank = true;
    bool applicationBlocked = false, cardBlocked = false, mute = false;
    bool writesFail = false;       ///< 6581 on every write
    std::vector<int> damagedTags;  ///< 6F00 when read
    std::vector<Fault> faults;

    bool operator==(const CardState&) const = default;

    const QByteArray* value(int file, std::uint8_t tag) const;
    QByteArray* value(int file, std::uint8_t tag);
    QString division() const;
    domain::CardCipher cipher() const;
};

Json toJson(const CardState& card);
/// BadInput names the key that is not as docs/card-file.md says.
Expected<CardState> cardStateOf(const Json& json);

/// The card in `path`. BadInput names the file and what is wrong in it; Unavailable: not there.
Expected<CardState> loadCard(const QString& path);
/// Whole or not at all: a card torn while it is written is the old one.
Expected<void> saveCard(const QString& path, const CardState& card);

}  // namespace kapok::cardio
