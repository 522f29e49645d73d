#include "cardio/chip/certificate_errand.h"

#include "base/sm2.h"
#include "cardio/apdu/tlv.h"
#include "cardio/chip/chip_errors.h"

namespace kapok::cardio {
namespace {

constexpr std::uint16_t publicKeyFile = 0x0012;
constexpr int headerBytes = 2, keyBytes = 64, challengeBytes = 16;

}  // namespace

CertificateErrand::CertificateErrand(CardTransport& transport, Randomness& randomness, Listener listener)
    : m_randomness(randomness), m_card(transport, std::move(listener))
{
}

Expected<QByteArray> CertificateErrand::open()
{
    if (const auto card = m_card.open(); !card) return lost(card.error());
    for (const QByteArray& name : {certificateArea, certificateDirectory}) {
        const auto opened = m_card.send(SelectApplication{name});
        if (!opened) return lost(opened.error());
        // There are cards that say 9000 to everything: what was opened has to say its own name.
        if (!opened->isGood() || berValue(0x84, opened->data) != name)
            return std::unexpected(errors::noCertificate(statusText(opened->status)));
    }
    const auto selected = m_card.send(SelectFile{publicKeyFile});
    if (!selected) return lost(selected.error());
    if (!selected->isGood()) return std::unexpected(errors::noCertificate(statusText(selected->status)));
    const auto read = m_card.send(ReadBinary{0, headerBytes + keyBytes});
    if (!read) return lost(read.error());
    if (!read->isGood() || read->data.size() != headerBytes + keyBytes)
        return std::unexpected(errors::unreadable(QStringLiteral("EF 0012, ") + statusText(read->status)));
    return read->data.sliced(headerBytes);
}

Expected<void> CertificateErrand::prove(const QByteArray& publicKey, const SecureBytes& pin)
{
    constexpr std::uint16_t locked = 0x6983, forbidden = 0x6985;
    if (!isPin(pin)) return std::unexpected(errors::pinMalformed());
    const auto challenge = m_card.send(GetLongChallenge{});
    if (!challenge) return lost(challenge.error());
    if (!challenge->isGood() || challenge->data.size() != challengeBytes)
        return std::unexpected(errors::unreadable(QStringLiteral("challenge, ") + m_card.progress()));
    const auto verified = m_card.send(VerifyByChallenge{pin, challenge->data});
    if (!verified) return lost(verified.error());
    if (const auto left = triesLeft(verified->status))
        return std::unexpected(*left == 0 ? errors::pinLocked() : errors::pinWrong(*left));
    if (verified->status == locked) return std::unexpected(errors::pinLocked());
    if (verified->status == forbidden) return std::unexpected(errors::pinNotContactless());
    if (!verified->isGood()) return std::unexpected(told(verified->status, m_card.progress()));

    // Ours, not the card's: what a card may choose itself, an impostor has recorded.
    const QByteArray ours = m_randomness.bytes(challengeBytes);
    const auto said = m_card.send(SignChallenge{ours});
    if (!said) return lost(said.error());
    if (!said->isGood()) return std::unexpected(told(said->status, m_card.progress()));
    if (!crypto::isSm2SignedBy(publicKey, ours, said->data)) return std::unexpected(errors::otherKeys());
    return {};
}

std::unexpected<Error> CertificateErrand::lost(const Lost& why) const
{
    return std::unexpected(lostCard(Errand::CheckPin, why, m_card.progress()));
}

}  // namespace kapok::cardio
