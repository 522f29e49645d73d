// The chip of one blank under one order, in parts between which the key service is asked and the journal is told
// (chip.md §6; K02, K06, B6). Each part runs on the reader's own thread; the card stays powered in between.
//
// The card itself is the saga's memory: a record is old or new, never mixed, the number comes last, and a fresh
// power-up, both authentications and a reading of every record tell what is still to be done. So after any fault the
// next insertion reads, and goes on, starts over, or names the card spoiled.
#pragma once

#include "base/randomness.h"
#include "cardio/apdu/conversation.h"
#include "cardio/personalise/chip_records.h"
#include "ports/hsm.h"

#include <map>
#include <optional>

namespace kapok::cardio {

/// Why a card is spoiled: codes of the closed list of stock (domain/stock.h), which counts by them. The sentence of
/// the Error beside it says which of these it was.
namespace spoiled {
constexpr QLatin1String usedCard("chip_differs");    ///< somebody else's number or data stand on it
constexpr QLatin1String writeFailed("chip_failed");  ///< the chip does not take a record
constexpr QLatin1String keyRefused("chip_failed");   ///< it does not take the province's key, or knows none
constexpr QLatin1String keyTries("chip_failed");     ///< its key may have one try left: it is not spent (chip.md §6)
constexpr QLatin1String readBack("chip_differs");    ///< what was read back is not what was written
}  // namespace spoiled

/// Why a part did not come to its end.
struct Stopped {
    Error error;
    QString spoiled{};               ///< the errand ends with it: the card is of no use any more
    std::optional<KeyId> refused{};  ///< never to be tried again on this card
    std::optional<KeyId> unheard{};  ///< a try of this key may have been counted
};
template <class T>
using Part = std::expected<T, Stopped>;

class Personalisation {
public:
    Personalisation(CardTransport& transport, Randomness& randomness, std::vector<ChipRecord> records, int generation);

    struct Met {
        bool isIt = false;       ///< false: another card lies here
        QString identification;  ///< 32 hex digits
        ports::AuthenticationRequest request;
    };
    /// Powers the card up and reads what is free. Stops before any key where it is used already (chip.md §6, step 2).
    Part<Met> meet(const QString& serial);

    enum class Standing { Begun, Right, Another };  ///< Begun: blank, or with a part of this very order
    /// The card proves itself; of the third generation we do too, so that its records can be read. Then reads them all.
    Part<Standing> prove(const ports::AuthenticationValues& values);

    /// A challenge for the key that opens record `at` for writing …
    Part<ports::WriteRequest> challengeFor(std::size_t at);
    /// … and its answer presented: once, whatever comes of it.
    Part<void> present(std::size_t at, const ports::WriteValue& value);

    bool isRight(std::size_t at) const;
    /// The serial was read, and is the one.
    bool isIt() const { return m_isIt; }
    /// A record that names somebody stands, or one was sent.
    bool isTouched() const { return m_isTouched; }
    const std::vector<ChipRecord>& records() const { return m_records; }
    /// One UPDATE RECORD, once.
    Part<void> write(std::size_t at);

    static KeyId keyOf(const ChipRecord& record);

private:
    using Value = std::optional<QByteArray>;
    Part<Value> read(ShortFileId file, std::uint8_t tag, qsizetype length);
    Part<void> readFree();
    Part<void> challenges(QByteArray& original, QByteArray& factor);
    Part<void> externalAuthenticate(KeyId key, const QByteArray& value, const QByteArray& original);
    Part<void> readRecords();
    Standing standing() const;
    bool isStillThere();
    std::unexpected<Stopped> lost(const Lost& why) const;
    std::unexpected<Stopped> said(std::uint16_t status) const;

    Randomness& m_randomness;
    Conversation m_card;
    const std::vector<ChipRecord> m_records;
    const int m_generation;
    bool m_isIt = false, m_isTouched = false;
    std::map<std::uint8_t, QByteArray> m_values;  // by tag; what is not here is not on the card
    ports::AuthenticationRequest m_request;
    QByteArray m_cardProof, m_writeOriginal;
};

}  // namespace kapok::cardio
