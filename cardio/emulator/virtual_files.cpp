// The files of a virtual card: what can be selected, read and written, and by whom (chip.md §2, §3).
#include "cardio/apdu/commands.h"
#include "cardio/emulator/virtual_card.h"

#include <algorithm>
#include <array>

namespace kapok::cardio {
namespace {

constexpr int ef06 = 0x06, ef07 = 0x07, ef08 = 0x08, ef0D = 0x0D;
constexpr int publicReadKey = 0x8A;

QByteArray encodedRecord(const Record& record)
{
    return QByteArray(1, char(record.tag)) + char(record.value.size()) + record.value;
}

// Our bank card in SFI 2 (chip.md §2): 6F with name, and the record with number and expiry.
const QByteArray bankRecord = QByteArray::fromHex("70125A0A6210994407000000004F5F2403311231");

QByteArray bankFci(const QByteArray& name)
{
    const QByteArray inner = QByteArray::fromHex("84") + char(name.size()) + name + QByteArray::fromHex("A503880102");
    return QByteArray::fromHex("6F") + char(inner.size()) + inner;
}

// chip.md §3: a folder answers with its template. The root has no name, and says its identifier.
const QByteArray rootFci = QByteArray::fromHex("6F0483023F00");

QByteArray areaFci(const QByteArray& name)
{
    const QByteArray inner = QByteArray::fromHex("84") + char(name.size()) + name;
    return QByteArray::fromHex("6F") + char(inner.size()) + inner;
}

// Who may write which file of DF01: UK1 to UK6 (chip.md §2, §5).
constexpr std::array<std::pair<int, int>, 7> publicWriters = {
    {{0x05, 0x83}, {0x06, 0x86}, {0x07, 0x84}, {0x08, 0x85}, {0x09, 0x84}, {0x0A, 0x87}, {0x15, 0x88}}};

}  // namespace

std::map<int, std::vector<Record>>& VirtualCard::recordFiles()
{
    static std::map<int, std::vector<Record>> none;
    if (m_session.application == Application::Social) return m_state.recordFiles;
    return m_session.application == Application::PublicArea ? m_state.publicFiles : none;
}

std::map<int, QByteArray>& VirtualCard::binaryFiles()
{
    static std::map<int, QByteArray> none;
    if (m_session.application == Application::Social) return m_state.binaryFiles;
    return m_session.application == Application::Pki && m_state.pki ? m_state.pki->files : none;
}

int VirtualCard::writeKeyOf(int file) const
{
    constexpr int nobody = -1;
    if (m_session.application == Application::Social) return file == ef0D ? 0x0D : 0x04;
    for (const auto& [id, key] : publicWriters)
        if (m_session.application == Application::PublicArea && id == file) return key;
    return nobody;
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
    if (command.p1 == byId && command.data == masterFile) {
        const bool pinRight = m_session.pinRight;
        m_session = {};
        m_session.pinRight = pinRight;
        return {0x9000, rootFci, true};
    }
    static const QByteArray firstDirectory = QByteArray::fromHex("DF01");
    if (command.p1 == byId && command.data == firstDirectory) {
        const bool isPki = m_session.application == Application::Pki;
        return selectByName(isPki ? certificateDirectory : publicArea);
    }
    const int file = std::uint8_t(command.data[1]);
    // The certificates' files have ids of their own, 0012 to 0019 (chip.md §7).
    const char family = m_session.application == Application::Pki ? '\0' : '\xef';
    if (command.data[0] != family || !(recordFiles().contains(file) || binaryFiles().contains(file))) return {0x6A82};
    m_session.file = file;
    return {};
}

VirtualCard::Reply VirtualCard::selectByName(const QByteArray& name)
{
    const bool isSocial = name == socialApplication && m_state.hasSocial;
    const bool isBank = (name == financialApplication || name == paymentEnvironment) && m_state.hasBank;
    const bool isPublic = name == publicArea && m_state.hasSocial && !m_state.publicFiles.empty();
    const bool isPki = m_state.pki && (name == certificateArea ||
                                       (name == certificateDirectory && m_session.application == Application::Pki));
    if (!isSocial && !isBank && !isPublic && !isPki) return {0x6A82};
    const Application wanted = isSocial   ? Application::Social
                               : isPublic ? Application::PublicArea
                               : isPki    ? Application::Pki
                                          : Application::Financial;
    // Key rights end with the application, the PIN's with the power (chip.md §1).
    if (m_session.application != wanted) {
        m_session.rights.clear();
        m_session.pkiPinRight = false;
    }
    m_session.challenge.clear();
    m_session.application = wanted;
    m_session.file = 0;
    if (isBank) return {0x9000, bankFci(name), true};
    if (isPublic || isPki) return {0x9000, areaFci(name), true};
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
    if (m_session.application == Application::PublicArea)
        return m_session.pinRight || m_session.rights.contains(publicReadKey);
    if (m_session.application == Application::Pki) return true;  // public key and certificates are for whoever asks
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
    if (m_session.application == Application::None) return {0x6A82};
    if (binaryFiles().contains(file)) return {0x6981};
    const auto records = recordFiles().find(file);
    if (records == recordFiles().end()) return file == 0 ? Reply{0x6986} : Reply{0x6A82};
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
    if (m_session.application == Application::None) return {0x6A82};
    if (binaryFiles().contains(file)) return {0x6981};
    const auto records = recordFiles().find(file);
    if (records == recordFiles().end()) return file == 0 ? Reply{0x6986} : Reply{0x6A82};
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
    // A record keeps its tag and its length (chip.md §2), and a number is one byte.
    if (form == byTag && command.p1 != written.tag) return {0x6A85};
    if (!isNew && list[std::size_t(at)].tag != written.tag) return {0x6A85};
    if (!isNew && list[std::size_t(at)].value.size() != written.value.size()) return {0x6A85};
    constexpr std::ptrdiff_t mostRecords = 254;
    if (isNew && std::ssize(list) == mostRecords) return {0x6A84};
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
    if (m_session.application == Application::None) return {0x6A82};
    if (recordFiles().contains(file)) return {0x6981};
    const auto content = binaryFiles().find(file);
    if (content == binaryFiles().end()) return file == 0 ? Reply{0x6986} : Reply{0x6A82};
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
    if (m_session.application == Application::None) return {0x6A82};
    if (recordFiles().contains(file)) return {0x6981};
    const auto content = binaryFiles().find(file);
    if (content == binaryFiles().end()) return file == 0 ? Reply{0x6986} : Reply{0x6A82};
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

}  // namespace kapok::cardio
