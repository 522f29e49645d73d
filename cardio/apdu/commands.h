// The commands of the social security chip (chip.md §3), one type each: how it is written, and what
// its answer means. Whatever status is not named by a command is told by cardio/chip/chip_errors.h.
#pragma once

#include "base/secure_bytes.h"
#include "cardio/apdu/apdu.h"
#include "cardio/apdu/card_transport.h"

#include <optional>

namespace kapok::cardio {

struct ShortFileId {
    std::uint8_t value;
};
struct Tag {
    std::uint8_t value;
};
struct KeyId {
    std::uint8_t value;
};

namespace files {
constexpr ShortFileId ef05{0x05}, ef06{0x06};
}
namespace keys {
constexpr KeyId readSsse{0x0A}, unblockPin{0x06};
}

extern const QByteArray socialApplication;     ///< "sx1.sh." ‖ 社会保障 in GBK
extern const QByteArray financialApplication;  ///< A000000333010101
extern const QByteArray paymentEnvironment;    ///< 1PAY.SYS.DDF01
extern const QByteArray publicArea;            ///< DF01: D15600000500
extern const QByteArray certificateArea;       ///< "PKI." ‖ 社会保障 in GBK
extern const QByteArray certificateDirectory;  ///< SS.CERT.ADF1, below it

/// SELECT of a file by its id, below the application: EF08, 0012.
struct SelectFile {
    std::uint16_t id;

    CommandApdu encode(const PoweredCard& card) const;
};

/// READ BINARY of the file that is selected.
struct ReadBinary {
    int offset, length;

    CommandApdu encode(const PoweredCard& card) const;
};

/// SELECT by name.
struct SelectApplication {
    QByteArray name;

    CommandApdu encode(const PoweredCard& card) const;
};

/// READ RECORD by tag, because record numbers differ between generations. The length is known from
/// the file table (chip.md §2); a card that thinks otherwise says 6Cxx.
struct ReadRecord {
    ShortFileId file;
    Tag tag;
    int length;  ///< of the value; tag and length byte come on top

    CommandApdu encode(const PoweredCard& card) const;
};

/// Eight random bytes of the card, good for one command.
struct GetChallenge {
    CommandApdu encode(const PoweredCard& card) const;
};

/// Sixteen of them, for the certificates' area (chip.md §7).
struct GetLongChallenge {
    CommandApdu encode(const PoweredCard& card) const;
};

/// The PIN of the certificates' area, proved by enciphering the card's last challenge; a wrong one costs a try.
struct VerifyByChallenge {
    const SecureBytes& digits;
    QByteArray challenge;  ///< 16 bytes

    CommandApdu encode(const PoweredCard& card) const;
};

/// The card signs sixteen bytes with its SM2 key; r‖s comes back. Its counter of the PIN is not touched.
struct SignChallenge {
    QByteArray challenge;

    CommandApdu encode(const PoweredCard& card) const;
};

/// The card proves its key IRK.
struct InternalAuthenticate {
    QByteArray factor, original;

    CommandApdu encode(const PoweredCard& card) const;
};

/// We prove a key; the factor was the card's last challenge. A wrong value costs one of three tries.
struct ExternalAuthenticate {
    KeyId key;
    QByteArray value, original;

    CommandApdu encode(const PoweredCard& card) const;
};

/// How many tries the PIN has left; costs none.
struct QueryPin {
    CommandApdu encode(const PoweredCard& card) const;
};

/// Digits as ASCII, 4 to 16 of them (chip.md §4).
struct VerifyPin {
    const SecureBytes& digits;

    CommandApdu encode(const PoweredCard& card) const;
};

struct ChangePin {
    const SecureBytes& oldDigits;
    const SecureBytes& newDigits;

    CommandApdu encode(const PoweredCard& card) const;
};

/// Sets the initial PIN and gives the tries back; `block` comes from the key service, enciphered and with its MAC.
struct ReloadPin {
    QByteArray block;

    CommandApdu encode(const PoweredCard& card) const;
};

struct GetResponse {
    int length;

    CommandApdu encode(const PoweredCard& card) const;
};

/// The x of 63Cx.
std::optional<int> triesLeft(std::uint16_t status);

/// 4 to 16 digits: what VERIFY may be given. A wrong length can burn a try (pitfalls.md P22).
bool isPin(const SecureBytes& digits);

}  // namespace kapok::cardio
