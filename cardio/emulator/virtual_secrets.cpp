// What a virtual card knows and does not tell: its PIN, its keys, its challenges, and what they open and close (chip.md
// §4, §5).
#include "base/crypto.h"
#include "cardio/emulator/virtual_card.h"

#include <algorithm>
#include <array>
#include <span>

namespace kapok::cardio {
namespace {

QByteArray packed(const QByteArray& digits) { return QByteArray::fromHex(digits.size() % 2 ? digits + 'F' : digits); }
QByteArray unpacked(const QByteArray& bcd)
{
    QByteArray digits = bcd.toHex();
    if (digits.endsWith('f')) digits.chop(1);
    return digits;
}
bool isBcdPin(const QByteArray& bcd)
{
    const QByteArray digits = unpacked(bcd);
    return bcd.size() >= 2 && bcd.size() <= 8 &&
           std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::uint16_t VirtualCard::tryPin(const QByteArray& bcd)
{
    if (m_state.pinLeft == 0) return 0x6983;
    // Counted down before it is compared: pulling the card saves nobody a try (chip.md §6).
    --m_state.pinLeft;
    keep();
    if (!crypto::same(bcd, packed(m_state.pin))) return std::uint16_t(0x63C0 | m_state.pinLeft);
    m_state.pinLeft = m_state.pinLimit;
    keep();
    return 0x9000;
}

VirtualCard::Reply VirtualCard::verify(const Command& command)
{
    if (m_session.application == Application::Pki) return verifyPki(command);
    if (command.p1 != 0 || command.p2 != 0) return {0x6A86};
    if (!command.data.isEmpty() && (command.data.size() < 2 || command.data.size() > 8)) return {0x6700};
    if (m_session.application != Application::Social) return {0x6A88};
    if (m_isContactless && !m_state.pinContactless) return {0x6985};
    if (command.data.isEmpty()) return {std::uint16_t(m_state.pin.isEmpty() ? 0x9000 : 0x63C0 | m_state.pinLeft)};
    if (m_state.pin.isEmpty()) return {0x6A88};
    const std::uint16_t status = tryPin(command.data);
    if (status == 0x9000) m_session.pinRight = true;
    return {status};
}

VirtualCard::Reply VirtualCard::changePin(const Command& command)
{
    if (command.p1 != 0x01 || command.p2 != 0) return {0x6A86};
    if (command.data.size() < 3 || command.data.size() > 17) return {0x6700};
    if (m_session.application != Application::Social || m_state.pin.isEmpty()) return {0x6A88};
    if (m_isContactless && !m_state.pinContactless) return {0x6985};
    const auto separator = command.data.indexOf('\xff');
    const QByteArray oldPin = command.data.left(std::max<qsizetype>(separator, 0)),
                     newPin = command.data.mid(separator + 1);
    if (separator < 0 || !isBcdPin(oldPin) || !isBcdPin(newPin)) return {0x6A80};
    const std::uint16_t status = tryPin(oldPin);
    if (status != 0x9000) return {status};
    if (m_state.writesFail) return {0x6581};
    m_state.pin = unpacked(newPin);
    keep();
    return {};
}

VirtualCard::Reply VirtualCard::reloadPin(const Command& command)
{
    constexpr std::uint8_t unblock = 0x00, setNew = 0x01;
    if (command.p1 != 0 || command.p2 > setNew) return {0x6A86};
    const qsizetype cipherLength = m_state.cipher() == domain::CardCipher::Sm4 ? 16 : 8;
    const qsizetype wanted = command.p2 == unblock ? macLength : cipherLength + macLength;
    if (command.data.size() != wanted) return {0x6700};
    if (m_session.application != Application::Social || m_state.pin.isEmpty()) return {0x6A88};
    if (!m_session.rights.contains(pukKey)) return {0x6982};
    const QByteArray challenge = m_session.challenge;
    QByteArray data;
    const std::uint16_t checked = checkMac(command, "STKSSSE", data);
    if (checked != 0x9000) return {checked};
    if (command.p2 == setNew) {
        const QByteArray bcd = domain::deciphered(m_state.cipher(), key("STKSSSE"), challenge, data);
        if (!isBcdPin(bcd)) return {0x6A80};
        if (m_state.writesFail) return {0x6581};
        m_state.pin = unpacked(bcd);
    }
    m_state.pinLeft = m_state.pinLimit;
    keep();
    return {};
}

VirtualCard::Reply VirtualCard::getChallenge(const Command& command)
{
    if (command.p1 != 0 || command.p2 != 0) return {0x6A86};
    const int length = command.le.value_or(0);
    if (!command.data.isEmpty() || (length != 4 && length != 8 && length != 16)) return {0x6700};
    if (m_state.challenges.empty()) m_session.challenge = m_randomness.bytes(length);
    else
        m_session.challenge =
            m_state.challenges[m_nextChallenge++ % m_state.challenges.size()].leftJustified(length, '\0', true);
    return {0x9000, m_session.challenge};
}

VirtualCard::Reply VirtualCard::internalAuthenticate(const Command& command)
{
    if (m_session.application == Application::Pki) return signChallenge(command);
    if (command.p1 != 0 || command.p2 != 0) return {0x6A86};
    if (command.data.size() != 16 && command.data.size() != 17) return {0x6700};
    if (m_session.application != Application::Social) return {0x6A88};
    return {0x9000,
            domain::authenticationValue(m_state.cipher(), key("IRK"), command.data.left(8), command.data.mid(8, 8)),
            true, true};
}

VirtualCard::Reply VirtualCard::externalAuthenticate(const Command& command)
{
    struct KeyName {
        int id;
        const char* name;
    };
    constexpr std::array social = {KeyName{0x04, "UKSSSE"}, KeyName{pukKey, "PUK"}, KeyName{readKey, "RKSSSE"},
                                   KeyName{0x0D, "UKEF0D"}};
    constexpr std::array ofPublicArea = {KeyName{0x83, "UK1DF01"}, KeyName{0x84, "UK2DF01"}, KeyName{0x85, "UK3DF01"},
                                         KeyName{0x86, "UK4DF01"}, KeyName{0x87, "UK5DF01"}, KeyName{0x88, "UK6DF01"},
                                         KeyName{0x8A, "RK1DF01"}};
    if (command.p1 != 0) return {0x6A86};
    if (command.data.size() != 16 && command.data.size() != 17) return {0x6700};
    // chip.md §5: one challenge serves one command, and is burnt by its failure too.
    const QByteArray challenge = takeChallenge();
    std::span<const KeyName> named;
    if (m_session.application == Application::Social) named = social;
    if (m_session.application == Application::PublicArea) named = ofPublicArea;
    const auto known = std::ranges::find(named, int(command.p2), &KeyName::id);
    const auto tries = m_state.keyTries.find(command.p2);
    if (known == named.end() || tries == m_state.keyTries.end()) return {0x6A88};
    if (tries->second == 0) return {0x6983};
    if (challenge.isEmpty()) return {0x6984};
    const QByteArray expected =
        domain::authenticationValue(m_state.cipher(), key(known->name), challenge, command.data.mid(8, 8));
    if (!crypto::same(expected, command.data.left(8))) {
        --tries->second;
        keep();
        return {std::uint16_t(0x63C0 | tries->second)};
    }
    constexpr int keyTryLimit = 3;
    if (tries->second != keyTryLimit) {
        tries->second = keyTryLimit;
        keep();
    }
    m_session.rights.insert(command.p2);
    return {};
}

VirtualCard::Reply VirtualCard::block(const Command& command)
{
    constexpr std::uint8_t applicationIns = 0x1E;
    const bool isApplication = command.ins == applicationIns;
    if (command.p1 != 0 || command.p2 != (isApplication ? 1 : 0)) return {0x6A86};
    if (command.data.size() != macLength) return {0x6985};
    if (m_session.application != Application::Social) return {0x6985};
    QByteArray nothing;
    const std::uint16_t checked = checkMac(command, "BK", nothing);
    if (checked != 0x9000) return {checked};
    (isApplication ? m_state.applicationBlocked : m_state.cardBlocked) = true;
    keep();
    return {};
}

std::uint16_t VirtualCard::checkMac(const Command& command, const char* keyName, QByteArray& plain)
{
    const QByteArray challenge = takeChallenge();
    if (challenge.isEmpty()) return 0x6984;
    const QByteArray header = QByteArray(1, char(command.cla)) + char(command.ins) + char(command.p1) +
                              char(command.p2) + char(command.data.size());
    plain = command.data.chopped(macLength);
    const QByteArray expected = domain::commandMac(m_state.cipher(), key(keyName), challenge, header, plain);
    return crypto::same(expected, command.data.last(macLength)) ? 0x9000 : 0x6988;
}

}  // namespace kapok::cardio
