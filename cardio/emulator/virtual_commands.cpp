// Which command does what, checked in the chip's own order: card block, CLA, INS, application block,
// P1P2, Lc, file, structure, rights, record, data (chip.md §3).
#include "cardio/emulator/virtual_card.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kapok::cardio {
namespace {

struct Known {
    std::uint8_t cla, ins;
};
constexpr std::array knownCommands = {
    Known{0x00, 0xA4}, Known{0x00, 0xB2}, Known{0x00, 0xB0}, Known{0x00, 0xDC}, Known{0x04, 0xDC}, Known{0x00, 0xD6},
    Known{0x04, 0xD6}, Known{0x00, 0x20}, Known{0x80, 0x5E}, Known{0x84, 0x24}, Known{0x00, 0x84}, Known{0x00, 0x88},
    Known{0x00, 0x82}, Known{0x00, 0xC0}, Known{0x84, 0x1E}, Known{0x84, 0x16}, Known{0x80, 0xA8}};

// chip.md §3: a card knows the class of the medical purse, and here none of its instructions.
constexpr std::uint8_t purseClass = 0xB0;

bool isKnownClass(std::uint8_t cla)
{
    return cla == purseClass ||
           std::ranges::any_of(knownCommands, [cla](const Known& known) { return known.cla == cla; });
}
bool isKnownCommand(std::uint8_t cla, std::uint8_t ins)
{
    return std::ranges::any_of(knownCommands, [=](const Known& known) { return known.cla == cla && known.ins == ins; });
}

const QByteArray processingAnswer = QByteArray::fromHex("80067C0010010100");

}  // namespace

VirtualCard::Reply VirtualCard::dispatched(const Command& command)
{
    constexpr std::uint8_t getResponseIns = 0xC0, selectIns = 0xA4;
    if (command.ins != getResponseIns) m_session.pending.clear();
    if (m_state.cardBlocked) return {0x6A81};
    if (command.isCut) return {0x6700};
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
