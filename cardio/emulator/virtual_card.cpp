// Power, faults and the way in and out. Which command does what stands in virtual_commands.cpp, and what it does in
// virtual_files.cpp and virtual_secrets.cpp.
#include "cardio/emulator/virtual_card.h"

#include "cardio/apdu/atr.h"

#include <algorithm>

namespace kapok::cardio {
namespace {

QByteArray statusBytes(int status) { return QByteArray(1, char(status >> 8)) + char(status & 0xFF); }

}  // namespace

VirtualCard::VirtualCard(CardState state, Randomness& randomness, Store store)
    : m_state(std::move(state)), m_randomness(randomness), m_store(std::move(store))
{
    for (const Fault& fault : m_state.faults) arm(fault);
    reset();
}

void VirtualCard::reset()
{
    m_session = {};
    if (const auto atr = parseAtr(m_state.atr)) {
        m_speaksT0 = atr->speaksT0;
        m_isContactless = atr->isContactless;
    }
}

void VirtualCard::arm(Fault fault) { m_armed.push_back({std::move(fault), 0}); }

CardAnswer VirtualCard::answer(QByteArrayView bytes)
{
    const Command command = parsed(bytes);
    const auto fault = faultFor(command.ins);
    if (m_state.mute) return {CardAnswer::Kind::Silent, {}};
    if (!fault) return {CardAnswer::Kind::Bytes, carriedOut(command)};
    if (const auto failed = failsBefore(*fault, command)) return *failed;
    return failsAfter(*fault, carriedOut(command));
}

std::optional<Fault> VirtualCard::faultFor(std::uint8_t ins)
{
    std::optional<Fault> due;
    for (Armed& armed : m_armed) {
        if (armed.fault.ins >= 0 && armed.fault.ins != ins) continue;
        ++armed.seen;
        if (due || armed.seen < armed.fault.at || armed.fault.repeat == 0) continue;
        due = armed.fault;
        --armed.fault.repeat;
    }
    std::erase_if(m_armed, [](const Armed& armed) { return armed.fault.repeat == 0; });
    return due;
}

std::optional<CardAnswer> VirtualCard::failsBefore(const Fault& fault, const Command& command)
{
    using K = Fault::Kind;
    switch (fault.kind) {
    case K::Pulled: return CardAnswer{CardAnswer::Kind::Gone, {}};
    case K::Mute: return CardAnswer{CardAnswer::Kind::Silent, {}};
    case K::Garbage: return CardAnswer{CardAnswer::Kind::Bytes, noise(5) + QByteArrayLiteral("\xA5\x5A")};
    case K::StatusWord: return CardAnswer{CardAnswer::Kind::Bytes, statusBytes(fault.value)};
    case K::NoBytes: return CardAnswer{CardAnswer::Kind::Bytes, {}};
    case K::OneByte: return CardAnswer{CardAnswer::Kind::Bytes, QByteArrayLiteral("\x90")};
    case K::TearAtByte: {
        // A record is old or new, never mixed; a transparent file has no such care (chip.md §6).
        constexpr std::uint8_t updateBinaryIns = 0xD6;
        if (command.ins == updateBinaryIns) {
            Command torn = command;
            torn.data.truncate(fault.value);
            if (!torn.data.isEmpty()) dispatched(torn);
        }
        return CardAnswer{CardAnswer::Kind::Gone, {}};
    }
    case K::SwapCard: {
        auto other = loadCard(fault.file);
        if (!other) return CardAnswer{CardAnswer::Kind::Gone, {}};
        m_state = std::move(*other);
        // The file of the first card is not this one's.
        m_store = {};
        reset();
        return std::nullopt;
    }
    case K::SetCounters:
        for (auto& [id, tries] : m_state.keyTries) tries = fault.value;
        m_state.pinLeft = fault.value;
        keep();
        return std::nullopt;
    default: return std::nullopt;
    }
}

CardAnswer VirtualCard::failsAfter(const Fault& fault, QByteArray bytes)
{
    using K = Fault::Kind;
    const QByteArray data = bytes.chopped(2), status = bytes.last(2);
    switch (fault.kind) {
    case K::ExecutedUnheard: return {CardAnswer::Kind::Gone, {}};
    case K::WrongLength: return {CardAnswer::Kind::Bytes, QByteArrayLiteral("\x6C") + char(fault.value)};
    case K::WrongSlice: return {CardAnswer::Kind::Bytes, QByteArrayLiteral("\x61") + char(fault.value)};
    case K::Slices:
        if (data.isEmpty()) return {CardAnswer::Kind::Bytes, bytes};
        m_session.pending = data.mid(fault.value);
        if (m_session.pending.isEmpty()) return {CardAnswer::Kind::Bytes, bytes};
        return {CardAnswer::Kind::Bytes,
                data.left(fault.value) + char(0x61) + char(std::min<qsizetype>(fault.value, m_session.pending.size()))};
    case K::ShortAnswer:
        return {CardAnswer::Kind::Bytes, data.chopped(std::min<qsizetype>(fault.value, data.size())) + status};
    case K::LongAnswer: return {CardAnswer::Kind::Bytes, data + noise(fault.value) + status};
    case K::RandomBytes: return {CardAnswer::Kind::Bytes, noise(fault.value) + status};
    case K::Delay: return {CardAnswer::Kind::Bytes, bytes, fault.value};
    default: return {CardAnswer::Kind::Bytes, bytes};
    }
}

// The same noise every time, so that a failing run can be shown again.
QByteArray VirtualCard::noise(int count) const
{
    QByteArray bytes(count, '\0');
    quint32 state = 0x9E3779B9u;
    for (char& byte : bytes) {
        state = state * 1664525u + 1013904223u;
        byte = char(state >> 24);
    }
    return bytes;
}

VirtualCard::Command VirtualCard::parsed(QByteArrayView bytes)
{
    Command command;
    if (bytes.size() < 4) {
        command.hasWrongLength = true;
        return command;
    }
    command.cla = std::uint8_t(bytes[0]);
    command.ins = std::uint8_t(bytes[1]);
    command.p1 = std::uint8_t(bytes[2]);
    command.p2 = std::uint8_t(bytes[3]);
    if (bytes.size() == 4) return command;
    const int third = std::uint8_t(bytes[4]);
    if (bytes.size() == 5) {
        command.le = third;
        return command;
    }
    command.hasWrongLength = bytes.size() != 5 + third && bytes.size() != 6 + third;
    command.data = bytes.sliced(5, std::min<qsizetype>(third, bytes.size() - 5)).toByteArray();
    if (bytes.size() == 6 + third) command.le = std::uint8_t(bytes.back());
    return command;
}

QByteArray VirtualCard::carriedOut(const Command& command)
{
    m_writeFailed = false;
    Reply reply = dispatched(command);
    if (m_writeFailed) reply = {0x6581};
    return onTheWire(command, reply);
}

QByteArray VirtualCard::onTheWire(const Command& command, const Reply& reply)
{
    const auto length = reply.data.size();
    const bool isHeldBack = m_speaksT0 && length > 0;
    if (isHeldBack && reply.isCase4) {
        m_session.pending = reply.data;
        return statusBytes(0x6100 | int(length & 0xFF));
    }
    // chip.md §3: T=0 tells the right length and waits to be asked again.
    if (isHeldBack && command.le && *command.le != length && reply.status == 0x9000)
        return statusBytes(0x6C00 | int(length & 0xFF));
    return reply.data + statusBytes(reply.status);
}

QByteArray VirtualCard::key(const QByteArray& name) const
{
    const auto atr = parseAtr(m_state.atr);
    const domain::CardFactors factors{m_state.division(), atr ? atr->historical : QByteArray(13, '\0')};
    const domain::CardCipher cipher = m_state.cipher();
    return domain::cardKey(cipher, domain::nationalKey(m_state.keyFamily, cipher, name), factors);
}

QByteArray VirtualCard::takeChallenge() { return std::exchange(m_session.challenge, {}); }

void VirtualCard::keep()
{
    if (m_store && !m_store(m_state)) m_writeFailed = true;
}

}  // namespace kapok::cardio
