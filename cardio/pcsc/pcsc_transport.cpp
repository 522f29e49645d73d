#include "cardio/pcsc/pcsc_transport.h"

#include "cardio/pcsc/reader_traits.h"

#include <reader.h>

#include <array>

namespace kapok::cardio {
namespace {

// Longer than any command of ours takes, shorter than a reader's own patience: what ends after this
// was a card that kept silent, not a hand that took it.
constexpr std::chrono::seconds patience{2};

constexpr DWORD longestAnswer = 258;

// Nothing is left there that could be reset.
bool tookTheCardAway(const Lost& lost)
{
    return lost.why == Lost::Why::Removed || lost.why == Lost::Why::NoCard || lost.why == Lost::Why::ReaderGone;
}

}  // namespace

PcscTransport::PcscTransport(std::shared_ptr<PcscContext> context, const QString& reader,
                             std::shared_ptr<SeenCards> seen, std::optional<SeenCard> remembered)
    : m_context(std::move(context)),
      m_reader(reader.toUtf8()),
      m_seen(std::move(seen)),
      m_remembered(std::move(remembered))
{
}

PcscTransport::~PcscTransport() { leave(); }

std::expected<PoweredCard, Lost> PcscTransport::connect()
{
    if (isHeldByAnother()) return std::unexpected(lostBy(SCARD_E_SHARING_VIOLATION, "SCardGetStatusChange"));
    const LONG code = m_context->with([&](SCARDCONTEXT handle) {
        return SCardConnect(handle, m_reader.constData(), SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                            &m_card, &m_protocol);
    });
    if (code != SCARD_S_SUCCESS) return std::unexpected(lostBy(code, "SCardConnect"));
    m_holds = true;
    const auto card = m_remembered ? std::expected<SeenCard, Lost>(*m_remembered) : glance();
    if (!card) return std::unexpected(card.error());
    m_insertion = card->insertion;
    const bool isTapped = isContactless(said(), QString::fromUtf8(m_reader), card->atr);
    return PoweredCard{card->atr, isTapped ? Interface::Contactless : Interface::Contact,
                       m_protocol == SCARD_PROTOCOL_T0};
}

std::expected<ResponseApdu, Lost> PcscTransport::transmit(const CommandApdu& command)
{
    std::array<BYTE, longestAnswer> answer;
    DWORD length = answer.size();
    const QByteArrayView bytes = command.bytes();
    const auto began = std::chrono::steady_clock::now();
    const LONG code = SCardTransmit(m_card, m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1,
                                    reinterpret_cast<const BYTE*>(bytes.data()), DWORD(bytes.size()), nullptr,
                                    answer.data(), &length);
    const bool wasSilent = std::chrono::steady_clock::now() - began > patience;
    if (code != SCARD_S_SUCCESS) {
        Lost lost = lostBy(code, "SCardTransmit");
        m_isGone = tookTheCardAway(lost);
        if (wasSilent) lost.why = Lost::Why::Mute;
        return std::unexpected(std::move(lost));
    }
    // chip.md §8: a card pulled during a command comes back as success without a byte.
    m_isGone = length == 0;
    if (m_isGone)
        return std::unexpected(
            Lost{wasSilent ? Lost::Why::Mute : Lost::Why::Removed, QStringLiteral("SCardTransmit: no byte")});
    return responseOf(QByteArray(reinterpret_cast<const char*>(answer.data()), qsizetype(length)));
}

// Asked once a reader, and where it holds a card only by who has that card: nobody else is kept waiting for it.
const ReaderAttributes& PcscTransport::said()
{
    if (!m_said) m_said = m_seen->saidOf(m_reader);
    if (!m_said) {
        m_said = attributesOf(m_card);
        m_seen->noteSaid(m_reader, *m_said);
    }
    return *m_said;
}

PinPad PcscTransport::pinPad() { return m_holds ? said().pinPad() : PinPad{}; }

std::expected<ResponseApdu, Lost> PcscTransport::enterPin(PinEntry entry)
{
    const auto code =
        said().features.find(entry == PinEntry::Verify ? FEATURE_VERIFY_PIN_DIRECT : FEATURE_MODIFY_PIN_DIRECT);
    if (code == said().features.end())
        return std::unexpected(Lost{Lost::Why::Interrupted, QStringLiteral("no PIN pad")});
    const QByteArray block = pinBlockOf(entry);
    std::array<BYTE, longestAnswer> answer;
    DWORD length = 0;
    const LONG done = SCardControl(m_card, code->second, block.constData(), DWORD(block.size()), answer.data(),
                                   DWORD(answer.size()), &length);
    if (done != SCARD_S_SUCCESS) {
        const Lost lost = lostBy(done, "SCardControl");
        m_isGone = tookTheCardAway(lost);
        return std::unexpected(lost);
    }
    m_isGone = length == 0;
    if (m_isGone) return std::unexpected(Lost{Lost::Why::Removed, QStringLiteral("SCardControl: no byte")});
    auto heard = responseOf(QByteArray(reinterpret_cast<const char*>(answer.data()), qsizetype(length)));
    // A reader that does not understand what it announces is not asked a second time: the desk's own keys serve.
    if (heard && padRefusalOf(heard->status) == PadRefusal::NotUnderstood) {
        m_said->features.erase(code->first);
        m_seen->noteSaid(m_reader, *m_said);
    }
    return heard;
}

// One question for both: SCardStatus asks the service twice, and SCardGetAttrib tells no insertion.
std::expected<SeenCard, Lost> PcscTransport::glance()
{
    SCARD_READERSTATE state{};
    state.szReader = m_reader.constData();
    state.dwCurrentState = SCARD_STATE_UNAWARE;
    const LONG code = m_context->with([&](SCARDCONTEXT handle) { return SCardGetStatusChange(handle, 0, &state, 1); });
    if (code != SCARD_S_SUCCESS) return std::unexpected(lostBy(code, "SCardGetStatusChange"));
    if (!(state.dwEventState & SCARD_STATE_PRESENT))
        return std::unexpected(Lost{Lost::Why::Removed, QStringLiteral("SCardGetStatusChange: no card")});
    SeenCard card{QByteArray(reinterpret_cast<const char*>(state.rgbAtr), qsizetype(state.cbAtr)),
                  state.dwEventState >> 16, isInUse(state)};
    m_seen->note(m_reader, card);
    return card;
}

// pcsc-lite's SCardConnect waits for the end of another program's transaction, however long that takes. Whether somebody
// is there costs a question, so it is asked only where the reader was last seen in use; it may have been by us.
bool PcscTransport::isHeldByAnother()
{
    const auto seen = m_seen->last(m_reader);
    if (!seen || !seen->isInUse) return false;
    const auto now = glance();
    return now && now->isInUse;
}

bool PcscTransport::tookItForAnother()
{
    if (!m_remembered || !m_holds || m_isGone) return false;
    const auto now = glance();
    return now && now->atr != m_remembered->atr;
}

std::expected<QByteArray, Lost> PcscTransport::currentAtr()
{
    const auto now = glance();
    if (!now) return std::unexpected(now.error());
    // pcsc-lite can say "no change" of a card that was out and in: the count of insertions cannot.
    if (now->insertion != m_insertion)
        return std::unexpected(Lost{Lost::Why::Removed, QStringLiteral("the card was put in again")});
    return now->atr;
}

void PcscTransport::leave()
{
    // pcsc-lite 1.9.9 takes a card that is gone and cannot be reset for swallowed, and then misses
    // the next one if it comes quickly. What has lost its power has lost our rights too.
    if (m_holds) SCardDisconnect(m_card, m_isGone ? SCARD_LEAVE_CARD : SCARD_RESET_CARD);
    m_holds = false;
}

}  // namespace kapok::cardio
