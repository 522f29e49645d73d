// The certificates' area of a virtual card: its PIN by challenge, and its signature (chip.md §7).
#include "base/crypto.h"
#include "base/sm2.h"
#include "cardio/emulator/virtual_card.h"

namespace kapok::cardio {
namespace {

constexpr qsizetype challengeBytes = 16;

// chip.md §7: the key of the PIN is SM3 of its figures, two a byte.
QByteArray pinKey(const QByteArray& digits)
{
    return crypto::sm3(QByteArray::fromHex(digits.size() % 2 ? digits + 'F' : digits)).first(challengeBytes);
}

}  // namespace

VirtualCard::Reply VirtualCard::verifyPki(const Command& command)
{
    constexpr std::uint8_t byChallenge = 0x01, userPin = 0x81;
    if (command.p1 != byChallenge || command.p2 != userPin) return {0x6A86};
    if (command.data.size() != challengeBytes) return {0x6700};
    if (m_isContactless && !m_state.pinContactless) return {0x6985};
    QByteArray challenge = takeChallenge();
    // Eight bytes of a challenge are filled up with as many zeros (chip.md §7).
    if (challenge.size() < challengeBytes / 2) return {0x6984};
    challenge = challenge.leftJustified(challengeBytes, '\0');
    CardState::Pki& pki = *m_state.pki;
    if (pki.left == 0) return {0x6983};
    --pki.left;
    keep();
    if (!crypto::same(crypto::sm4Ecb(pinKey(pki.pin), challenge), command.data))
        return {std::uint16_t(0x63C0 | pki.left)};
    pki.left = pki.limit;
    keep();
    m_session.pkiPinRight = true;
    return {};
}

VirtualCard::Reply VirtualCard::signChallenge(const Command& command)
{
    constexpr std::uint8_t signing = 0x02;
    if (command.p1 != 0 || command.p2 != signing) return {0x6A86};
    if (command.data.size() != challengeBytes) return {0x6700};
    if (!m_session.pkiPinRight) return {0x6982};
    const QByteArray signature = crypto::sm2Signature(m_state.pki->privateKey, command.data);
    if (signature.isEmpty()) return {0x6A88};
    return {0x9000, signature, true};
}

}  // namespace kapok::cardio
