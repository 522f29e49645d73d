// Reading the two files of the social security application, in two parts (chip.md §2, §5).
//
// The first part reads what is free and lets a third-generation card prove itself; then the key
// service is asked, on the desk's thread; the second part proves us and reads what is the citizen's.
// The card stays powered in between, because its last challenge must.
#pragma once

#include "base/randomness.h"
#include "cardio/apdu/conversation.h"
#include "cardio/chip/card_kind.h"
#include "ports/card_readers.h"
#include "ports/hsm.h"

#include <map>

namespace kapok::cardio {

/// What the key service must answer before the rest can be read; nothing for generations 1 and 2.
struct Beginning {
    QString identification;
    std::optional<ports::AuthenticationRequest> request;
    std::optional<ports::BlankData> blank{};  ///< no number is written: met only where the whole card is read
};

class ChipReading {
public:
    /// What a counter needs, or all there is (whole_reading.h); only then a card without a number is looked into, to tell a
    /// blank from one on which writing broke off.
    enum class Reach { Counter, Whole };
    ChipReading(CardTransport& transport, Randomness& randomness, Listener listener = {}, Reach reach = Reach::Counter);

    Expected<Beginning> begin();
    /// `values` where begin() asked for them. Refused when the card proves to be of other keys: then
    /// ours is not tried. A record that cannot be read is named in `damaged`, and the rest is given.
    Expected<ports::ChipData> finish(const std::optional<ports::AuthenticationValues>& values);

    /// For what else there is on the card; it stays powered until the reading ends.
    Conversation& card() { return m_card; }

private:
    struct Field;

    Expected<void> readAll(const std::vector<Field>& fields);
    Expected<void> read(const Field& field);
    Expected<ports::AuthenticationRequest> challenge(std::optional<Algorithm> algorithm);
    Expected<void> authenticate(const ports::AuthenticationValues& values);
    Expected<std::optional<int>> queryPin();

    QByteArray value(std::uint8_t tag) const;
    QString text(std::uint8_t tag, const char* name);
    QDate date(std::uint8_t tag);
    ports::ChipData data();
    std::unexpected<Error> lost(const Lost& lost) const;

    Randomness& m_randomness;
    Reach m_reach;
    Conversation m_card;
    std::optional<ports::BlankData> m_blank;
    int m_generation = 0;
    std::map<std::uint8_t, QByteArray> m_values;
    QStringList m_damaged;
    QByteArray m_cardProof, m_externalOriginal;
};

}  // namespace kapok::cardio
