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
    case K::Torn: tear(fault, command); return CardAnswer{CardAnswer::Kind::Gone, {}};
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

// chip.md §6: what was being written is old or new, never mixed; a counter goes down before anything is compared.
void VirtualCard::tear(const Fault& fault, const Command& command)
{
    constexpr std::uint8_t verifyIns = 0x20, changeIns = 0x5E, authenticateIns = 0x82;
    if (fault.value != 0) {
        dispatched(command);
        return;
    }
    const bool triesPin = command.ins == changeIns || (command.ins == verifyIns && !command.data.isEmpty());
    if (triesPin && m_state.pinLeft > 0) --m_state.pinLeft;
    const auto key = m_state.keyTries.find(command.p2);
    if (command.ins == authenticateIns && key != m_state.keyTries.end() && key->second > 0) --key->second;
    keep();
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
        command.isCut = true;
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
    // Lc is never 00 before data; that would be the long form, which these cards do not know.
    command.hasWrongLength = third == 0 || (bytes.size() != 5 + third && bytes.size() != 6 + third);
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
    if (reply.data.isEmpty()) return statusBytes(reply.status);
    return m_speaksT0 ? onT0(command, reply) : onT1(command, reply);
}

// chip.md §3: what follows on data that were sent is fetched; of all else the right length is told, and the card waits
// to be asked again. A header that comes alone travels with a fifth byte of 00 (ISO 7816-3, section 12.2.1).
QByteArray VirtualCard::onT0(const Command& command, const Reply& reply)
{
    const int length = int(reply.data.size() & 0xFF);
    if (reply.isCase4) {
        m_session.pending = reply.data;
        return statusBytes(0x6100 | length);
    }
    if (command.le.value_or(0) != length && reply.status == 0x9000) return statusBytes(0x6C00 | length);
    return reply.data + statusBytes(reply.status);
}

// ISO 7816-4, section 5.2: never more than Le, of which 00 stands for all there is; without Le nothing was asked for.
QByteArray VirtualCard::onT1(const Command& command, const Reply& reply) const
{
    if (!command.le && !reply.comesUnasked) return statusBytes(reply.status);
    const int wanted = command.le.value_or(0);
    return reply.data.left(wanted == 0 ? 256 : wanted) + statusBytes(reply.status);
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
