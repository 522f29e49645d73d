// What each command does, checked in the chip's own order: card block, CLA, INS, application block,
// P1P2, Lc, file, structure, rights, record, data (chip.md §3).
#include "cardio/emulator/virtual_card.h"

#include "base/crypto.h"
#include "cardio/apdu/commands.h"

#include <algorithm>
#include <array>

namespace kapok::cardio {
namespace {

constexpr int pukKey = 0x06, readKey = 0x0A;
constexpr int ef06 = 0x06, ef07 = 0x07, ef08 = 0x08;
constexpr qsizetype macLength = 4;

struct Known {
    std::uint8_t cla, ins;
};
constexpr std::array knownCommands = {
    Known{0x00, 0xA4}, Known{0x00, 0xB2}, Known{0x00, 0xB0}, Known{0x00, 0xDC}, Known{0x04, 0xDC}, Known{0x00, 0xD6},
    Known{0x04, 0xD6}, Known{0x00, 0x20}, Known{0x80, 0x5E}, Known{0x84, 0x24}, Known{0x00, 0x84}, Known{0x00, 0x88},
    Known{0x00, 0x82}, Known{0x00, 0xC0}, Known{0x84, 0x1E}, Known{0x84, 0x16}, Known{0x80, 0xA8}};

bool isKnownClass(std::uint8_t cla)
{
    return std::ranges::any_of(knownCommands, [cla](const Known& known) { return known.cla == cla; });
}
bool isKnownCommand(std::uint8_t cla, std::uint8_t ins)
{
    return std::ranges::any_of(knownCommands, [=](const Known& known) { return known.cla == cla && known.ins == ins; });
}

QByteArray encodedRecord(const Record& record)
{
    return QByteArray(1, char(record.tag)) + char(record.value.size()) + record.value;
}

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

// Our bank card in SFI 2 (chip.md §2): 6F with name, and the record with number and expiry.
const QByteArray bankRecord = QByteArray::fromHex("70125A0A6210994407000000004F5F2403311231");
const QByteArray processingAnswer = QByteArray::fromHex("80067C0010010100");

QByteArray bankFci(const QByteArray& name)
{
    const QByteArray inner = QByteArray::fromHex("84") + char(name.size()) + name + QByteArray::fromHex("A503880102");
    return QByteArray::fromHex("6F") + char(inner.size()) + inner;
}

}  // namespace

VirtualCard::Reply VirtualCard::dispatched(const Command& command)
{
    constexpr std::uint8_t getResponseIns = 0xC0, selectIns = 0xA4;
    if (command.ins != getResponseIns) m_session.pending.clear();
    if (m_state.cardBlocked) return {0x6A81};
    if (!isKnownClass(command.cla)) return {0x6E00};
    if (!isKnownCommand(command.cla, command.ins)) return {0x6D00};
    const bool isInBlocked = m_state.applicationBlocked && m_session.application == Application::Social;
    if (isInBlocked && command.ins != selectIns) return {0x9303};
    if (command.hasWrongLength) return {0x6700};

    switch (command.ins) {
    case selectIns: return select(command);
    case 0xB2: return readRecord(command);
    case 0xB0: return readBinary(command);
    case 0xDC: return updateRecord(command);
    case 0xD6: return updateBinary(command);
    case 0x20: return verify(command);
    case 0x5E: return changePin(command);
    case 0x24: return reloadPin(command);
    case 0x84: return getChallenge(command);
    case 0x88: return internalAuthenticate(command);
    case 0x82: return externalAuthenticate(command);
    case 0x1E:
    case 0x16: return block(command);
    case 0xA8: return processingOptions(command);
    case getResponseIns: return getResponse(command);
    default: return {0x6D00};
    }
}

VirtualCard::Reply VirtualCard::select(const Command& command)
{
    constexpr std::uint8_t byId = 0x00, fileBelow = 0x02, byName = 0x04;
    if (command.p2 != 0) return {0x6A86};
    if (command.p1 == byName) {
        if (command.data.size() < 5 || command.data.size() > 16) return {0x6700};
        return selectByName(command.data);
    }
    if (command.p1 != byId && command.p1 != fileBelow) return {0x6A86};
    if (command.data.size() != 2) return {0x6700};
    static const QByteArray masterFile = QByteArray::fromHex("3F00");
    if (command.p1 == byId) {
        if (command.data != masterFile) return {0x6A82};
        const bool pinRight = m_session.pinRight;
        m_session = {};
        m_session.pinRight = pinRight;
        return {};
    }
    const int file = std::uint8_t(command.data[1]);
    const bool isOurs = m_session.application == Application::Social && command.data[0] == '\xef';
    if (!isOurs || !(m_state.recordFiles.contains(file) || m_state.binaryFiles.contains(file))) return {0x6A82};
    m_session.file = file;
    return {};
}

VirtualCard::Reply VirtualCard::selectByName(const QByteArray& name)
{
    const bool isSocial = name == socialApplication && m_state.hasSocial;
    const bool isBank = (name == financialApplication || name == paymentEnvironment) && m_state.hasBank;
    if (!isSocial && !isBank) return {0x6A82};
    const Application wanted = isSocial ? Application::Social : Application::Financial;
    // Key rights end with the application, the PIN's with the power (chip.md §1).
    if (m_session.application != wanted) m_session.rights.clear();
    m_session.challenge.clear();
    m_session.application = wanted;
    m_session.file = 0;
    if (isBank) return {0x9000, bankFci(name), true};
    if (m_state.applicationBlocked) return {0x9303};
    QByteArray own = QByteArray::fromHex("88011E");
    if (m_state.algorithm) own += QByteArray::fromHex("9F0C038601") + char(*m_state.algorithm);
    const QByteArray inner = QByteArray::fromHex("84") + char(name.size()) + name + char(0xA5) + char(own.size()) + own;
    return {0x9000, QByteArray::fromHex("6F") + char(inner.size()) + inner, true};
}

int VirtualCard::fileOf(const Command& command) const
{
    const int shortId = command.p2 >> 3;
    return shortId != 0 ? shortId : m_session.file;
}

bool VirtualCard::mayRead(int file) const
{
    if (file == ef06 && m_state.personKeyNeeded) return m_session.rights.contains(readKey);
    // chip.md §2: fingerprints of the first generation lie open.
    const bool isOpen = file != ef08 && !(file == ef07 && m_state.personKeyNeeded);
    return isOpen || m_session.rights.contains(readKey);
}

VirtualCard::Reply VirtualCard::readRecord(const Command& command)
{
    constexpr int byTag = 0, byNumber = 4, fromNumber = 5;
    const int form = command.p2 & 0x07;
    if (form != byTag && form != byNumber && form != fromNumber) return {0x6A86};
    if (!command.data.isEmpty()) return {0x6700};
    const int file = fileOf(command);
    if (m_session.application == Application::Financial)
        return file == 2 && command.p1 == 1 && form == byNumber ? Reply{0x9000, bankRecord} : Reply{0x6A83};
    if (m_session.application != Application::Social) return {0x6A82};
    if (m_state.binaryFiles.contains(file)) return {0x6981};
    const auto records = m_state.recordFiles.find(file);
    if (records == m_state.recordFiles.end()) return file == 0 ? Reply{0x6986} : Reply{0x6A82};
    if (!mayRead(file)) return {0x6982};

    const auto& list = records->second;
    const auto at = form == byTag ? std::ranges::find(list, command.p1, &Record::tag) - list.begin()
                                  : std::ptrdiff_t(command.p1) - 1;
    if (at < 0 || at >= std::ssize(list)) return {0x6A83};
    Reply reply;
    const auto end = form == fromNumber ? std::ssize(list) : at + 1;
    for (auto i = at; i < end; ++i) {
        const int tag = list[std::size_t(i)].tag;
        if (std::ranges::find(m_state.damagedTags, tag) != m_state.damagedTags.end()) return {0x6F00};
        reply.data += encodedRecord(list[std::size_t(i)]);
    }
    return reply;
}

VirtualCard::Reply VirtualCard::updateRecord(const Command& command)
{
    constexpr std::uint8_t secured = 0x04;
    constexpr int byTag = 0, byNumber = 4;
    const int form = command.p2 & 0x07;
    if (form != byTag && form != byNumber) return {0x6A86};
    const qsizetype mac = command.cla == secured ? macLength : 0;
    if (command.data.size() < 2 + mac) return {0x6700};
    const int file = fileOf(command);
    if (m_session.application != Application::Social) return {0x6A82};
    if (m_state.binaryFiles.contains(file)) return {0x6981};
    const auto records = m_state.recordFiles.find(file);
    if (records == m_state.recordFiles.end()) return file == 0 ? Reply{0x6986} : Reply{0x6A82};
    if (!m_session.rights.contains(writeKeyOf(file))) return {0x6982};

    QByteArray plain = command.data;
    if (command.cla == secured) {
        const std::uint16_t checked = checkMac(command, "STKSSSE", plain);
        if (checked != 0x9000) return {checked};
    }
    if (std::uint8_t(plain[1]) != plain.size() - 2) return {0x6A85};
    const Record written{std::uint8_t(plain[0]), plain.mid(2)};
    auto& list = records->second;
    const auto at = form == byTag ? std::ranges::find(list, command.p1, &Record::tag) - list.begin()
                                  : std::ptrdiff_t(command.p1) - 1;
    if (at < 0 || at > std::ssize(list)) return {0x6A83};
    const bool isNew = at == std::ssize(list);
    if (!isNew && list[std::size_t(at)].value.size() != written.value.size()) return {0x6A85};
    if (m_state.writesFail) return {0x6581};
    if (isNew) list.push_back(written);
    else list[std::size_t(at)] = written;
    keep();
    return {};
}

VirtualCard::Reply VirtualCard::readBinary(const Command& command)
{
    if (!command.data.isEmpty()) return {0x6700};
    const bool isShort = (command.p1 & 0x80) != 0;
    const int file = isShort ? command.p1 & 0x1F : m_session.file;
    const int offset = isShort ? command.p2 : command.p1 << 8 | command.p2;
    if (m_session.application != Application::Social) return {0x6A82};
    if (m_state.recordFiles.contains(file)) return {0x6981};
    const auto content = m_state.binaryFiles.find(file);
    if (content == m_state.binaryFiles.end()) return file == 0 ? Reply{0x6986} : Reply{0x6A82};
    if (!mayRead(file)) return {0x6982};
    if (offset >= content->second.size()) return {0x6B00};
    const int wanted = command.le.value_or(0) == 0 ? 256 : *command.le;
    return {0x9000, content->second.mid(offset, wanted)};
}

VirtualCard::Reply VirtualCard::updateBinary(const Command& command)
{
    const bool isShort = (command.p1 & 0x80) != 0;
    const int file = isShort ? command.p1 & 0x1F : m_session.file;
    const int offset = isShort ? command.p2 : command.p1 << 8 | command.p2;
    constexpr std::uint8_t secured = 0x04;
    if (command.data.size() < 1 + (command.cla == secured ? macLength : 0)) return {0x6700};
    if (m_session.application != Application::Social) return {0x6A82};
    if (m_state.recordFiles.contains(file)) return {0x6981};
    const auto content = m_state.binaryFiles.find(file);
    if (content == m_state.binaryFiles.end()) return file == 0 ? Reply{0x6986} : Reply{0x6A82};
    if (!m_session.rights.contains(writeKeyOf(file))) return {0x6982};
    QByteArray plain = command.data;
    if (command.cla == secured) {
        const std::uint16_t checked = checkMac(command, "STKSSSE", plain);
        if (checked != 0x9000) return {checked};
    }
    if (offset + plain.size() > content->second.size()) return {0x6B00};
    if (m_state.writesFail) return {0x6581};
    content->second.replace(offset, plain.size(), plain);
    keep();
    return {};
}

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
    if (command.p1 != 0 || command.p2 != 0) return {0x6A86};
    if (command.data.size() != 16 && command.data.size() != 17) return {0x6700};
    if (m_session.application != Application::Social) return {0x6A88};
    return {0x9000,
            domain::authenticationValue(m_state.cipher(), key("IRK"), command.data.left(8), command.data.mid(8, 8)),
            true};
}

VirtualCard::Reply VirtualCard::externalAuthenticate(const Command& command)
{
    struct KeyName {
        int id;
        const char* name;
    };
    constexpr std::array named = {KeyName{0x04, "UKSSSE"}, KeyName{pukKey, "PUK"}, KeyName{readKey, "RKSSSE"},
                                  KeyName{0x0D, "UKEF0D"}};
    if (command.p1 != 0) return {0x6A86};
    if (command.data.size() != 16 && command.data.size() != 17) return {0x6700};
    const auto known = std::ranges::find(named, int(command.p2), &KeyName::id);
    const auto tries = m_state.keyTries.find(command.p2);
    if (m_session.application != Application::Social || known == named.end() || tries == m_state.keyTries.end())
        return {0x6A88};
    if (tries->second == 0) return {0x6983};
    const QByteArray challenge = takeChallenge();
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

VirtualCard::Reply VirtualCard::processingOptions(const Command& command)
{
    if (m_session.application != Application::Financial) return {0x6985};
    if (command.data.isEmpty()) return {0x6700};
    return {0x9000, processingAnswer, true};
}

VirtualCard::Reply VirtualCard::getResponse(const Command& command)
{
    if (command.p1 != 0 || command.p2 != 0) return {0x6A86};
    const QByteArray pending = std::exchange(m_session.pending, {});
    if (pending.isEmpty()) return {0x6F00};
    const int wanted = command.le.value_or(0) == 0 ? 256 : *command.le;
    m_session.pending = pending.mid(wanted);
    const auto rest = std::min<qsizetype>(wanted, m_session.pending.size());
    // Le as asked: T=0 would name another length only where there is less than that.
    if (wanted > pending.size()) {
        m_session.pending = pending;
        return {std::uint16_t(0x6C00 | (pending.size() & 0xFF))};
    }
    return {std::uint16_t(rest > 0 ? 0x6100 | rest : 0x9000), pending.left(wanted)};
}

}  // namespace kapok::cardio
