#include "cardio/apdu/conversation.h"

#include "cardio/apdu/spoken_lately.h"

#include <algorithm>

namespace kapok::cardio {
namespace {

// A card that holds back more than any record has (chip.md §2) is no card of ours.
constexpr int mostSlices = 64;
constexpr qsizetype longestAnswer = 4096;

bool holdsBack(const ResponseApdu& answer) { return (answer.status >> 8) == 0x61; }
bool namesLength(const ResponseApdu& answer) { return (answer.status >> 8) == 0x6C; }

// Of the records only class, version, initialiser and the two dates are nobody's own (chip.md §2).
bool isAnsweredPersonally(const CommandApdu& command)
{
    constexpr std::uint8_t readRecord = 0xB2, readBinary = 0xB0, firstPlain = 0x02, lastPlain = 0x06;
    const auto tag = std::uint8_t(command.bytes()[2]);
    if (command.ins() == readBinary) return true;  // a photo, and a certificate that names its holder
    return command.ins() == readRecord && (tag < firstPlain || tag > lastPlain);
}

QString hex(QByteArrayView bytes) { return QString::fromLatin1(bytes.toByteArray().toHex().toUpper()); }

}  // namespace

Conversation::Conversation(CardTransport& transport, Listener listener, std::chrono::milliseconds patience)
    : m_transport(transport), m_listener(std::move(listener)), m_patience(patience)
{
}

Conversation::~Conversation()
{
    if (m_open) m_transport.leave();
}

std::expected<PoweredCard, Lost> Conversation::open()
{
    const auto card = m_transport.connect();
    if (!card) return card;
    m_open = true;
    m_card = *card;
    return card;
}

std::expected<ResponseApdu, Lost> Conversation::send(PinEntry entry)
{
    ++m_sent;
    auto answer = m_transport.enterPin(entry);
    noteSpoken(entry == PinEntry::Verify ? 0x20 : 0x5E, answer ? std::optional(answer->status) : std::nullopt);
    if (answer && m_listener)
        m_listener({entry == PinEntry::Verify ? QStringLiteral("0020000003 ••") : QStringLiteral("805E010007 ••"),
                    QStringLiteral("%1").arg(answer->status, 4, 16, QLatin1Char('0')).toUpper()});
    return answer;
}

std::expected<bool, Lost> Conversation::isSameCard()
{
    const auto atr = m_transport.currentAtr();
    if (!atr) return std::unexpected(atr.error());
    return *atr == m_card.atr;
}

QString Conversation::progress() const
{
    return QStringLiteral("command %1 of %2").arg(m_sent).arg(std::max(m_sent, m_planned));
}

std::expected<ResponseApdu, Lost> Conversation::exchange(const CommandApdu& command)
{
    ++m_sent;
    m_answersPersonally = isAnsweredPersonally(command);
    auto answer = transmit(command);
    const bool mayRepeat = command.onlyAsks() && !command.hasData();
    if (answer && namesLength(*answer) && mayRepeat) answer = transmit(command.repeatedFor(answer->status & 0xFF));
    if (!answer || !holdsBack(*answer) || !command.onlyAsks()) return answer;

    QByteArray whole = answer->data;
    for (int slice = 0; holdsBack(*answer); ++slice) {
        if (slice == mostSlices || whole.size() > longestAnswer)
            return std::unexpected(Lost{Lost::Why::Interrupted, QStringLiteral("the card never ends its answer")});
        answer = transmit(GetResponse{answer->status & 0xFF}.encode(m_card));
        if (answer && namesLength(*answer)) answer = transmit(GetResponse{answer->status & 0xFF}.encode(m_card));
        if (!answer) return answer;
        whole += answer->data;
    }
    return ResponseApdu{whole, answer->status};
}

std::expected<ResponseApdu, Lost> Conversation::transmit(const CommandApdu& command)
{
    if (m_spent > m_patience)
        return std::unexpected(Lost{
            Lost::Why::Mute, QStringLiteral("its answers together took longer than %1 ms").arg(m_patience.count())});
    const auto began = std::chrono::steady_clock::now();
    auto answer = m_transport.transmit(command);
    m_spent += std::chrono::steady_clock::now() - began;
    noteSpoken(command.ins(), answer ? std::optional(answer->status) : std::nullopt);
    if (answer && m_listener) tell(command, *answer);
    return answer;
}

void Conversation::tell(const CommandApdu& command, const ResponseApdu& answer) const
{
    const QByteArrayView bytes = command.bytes();
    const QString said = command.isSecret() ? hex(bytes.first(5)) + QStringLiteral(" ••") : hex(bytes);
    const QString status = QStringLiteral("%1").arg(answer.status, 4, 16, QLatin1Char('0')).toUpper();
    // Tag and length say which record it was; the value is the citizen's.
    const bool isMasked = m_answersPersonally && !answer.data.isEmpty();
    const QString data = isMasked ? hex(QByteArrayView(answer.data).first(std::min<qsizetype>(2, answer.data.size()))) +
                                        QStringLiteral(" ••")
                                  : hex(answer.data);
    m_listener({said, data.isEmpty() ? status : data + QLatin1Char(' ') + status});
}

}  // namespace kapok::cardio
