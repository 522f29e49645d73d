// The rest of a card, behind what a counter reads: birthplace, EF0D, photo, public area and certificate (chip.md §2, §7).
//
// Of `kapokctl card read` only: it takes four times the commands of the counter's reading. Whatever cannot be read is
// named, and nothing of it makes the rest unread; only a card that is gone ends it.
#pragma once

#include "cardio/apdu/conversation.h"
#include "cardio/chip/card_kind.h"
#include "cardio/chip/whole_card.h"
#include "ports/hsm.h"

namespace kapok::cardio {

class WholeReading {
public:
    /// `card` has been read, and is still powered and of the social application.
    WholeReading(Conversation& card, WholeCard& whole) : m_card(card), m_whole(whole) {}

    /// What needs no other key; then what is asked of the key service, where the card has a public area.
    std::optional<ports::CardChallenge> begin(const QString& identification);
    /// Without a value the area stays shut; the certificate is read in any case. False: the card refused the key, and has
    /// counted it.
    bool finish(const std::optional<ports::PublicAreaValue>& value);

    /// The card was gone before its end: then nothing that was read counts.
    const std::optional<Lost>& lost() const { return m_lost; }

private:
    template <class Command>
    std::optional<ResponseApdu> said(const Command& command)
    {
        if (m_lost) return std::nullopt;
        auto answer = m_card.send(command);
        if (answer) return std::move(*answer);
        m_lost = answer.error();
        return std::nullopt;
    }
    std::optional<QByteArray> record(ShortFileId file, Tag tag, int length, const char* name);
    void readOwnRecords();
    void readPhoto();
    void readPublicFile(std::size_t row);
    void readCertificate();
    std::optional<QByteArray> challenge();
    bool opens(const QByteArray& name);
    QByteArray binary(int most, bool (*isEnough)(const QByteArray&));
    void couldNotRead(const char* name);

    Conversation& m_card;
    WholeCard& m_whole;
    std::optional<Algorithm> m_algorithm;
    QByteArray m_original;
    std::optional<Lost> m_lost;
};

}  // namespace kapok::cardio
