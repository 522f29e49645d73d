#include "cardio/pcsc/pcsc_bank.h"

#include "cardio/pcsc/pcsc_transport.h"

#include <chrono>

namespace kapok::cardio {
namespace {

constexpr std::chrono::milliseconds lookAgainAfter{1000};

std::expected<std::vector<QByteArray>, LONG> readerNames(PcscContext& context)
{
    QByteArray names;
    DWORD length = 0;
    const LONG code = context.with([&](SCARDCONTEXT handle) {
        LONG listed = SCardListReaders(handle, nullptr, nullptr, &length);
        // A reader may come between the two calls: then there is not room enough, once.
        for (int tries = 0; listed == SCARD_S_SUCCESS && tries < 2; ++tries) {
            names.resize(qsizetype(length));
            listed = SCardListReaders(handle, nullptr, names.data(), &length);
            if (listed != SCARD_E_INSUFFICIENT_BUFFER) break;
            listed = SCardListReaders(handle, nullptr, nullptr, &length);
        }
        return listed;
    });
    if (code == SCARD_E_NO_READERS_AVAILABLE) return {};
    if (code != SCARD_S_SUCCESS) return std::unexpected(code);
    std::vector<QByteArray> list;
    for (const QByteArray& name : names.left(qsizetype(length)).split('\0'))
        if (!name.isEmpty()) list.push_back(name);
    return list;
}

Slot slotOf(const SCARD_READERSTATE& state, const ReaderAttributes& said)
{
    Slot slot;
    slot.name = QString::fromUtf8(state.szReader);
    slot.cardPresent = (state.dwEventState & SCARD_STATE_PRESENT) != 0;
    slot.insertion = state.dwEventState >> 16;
    if (slot.cardPresent) slot.atr = QByteArray(reinterpret_cast<const char*>(state.rgbAtr), qsizetype(state.cbAtr));
    slot.contactless = isContactless(said, slot.name, slot.atr);
    slot.pinPad = said.pinPad();
    return slot;
}

}  // namespace

std::expected<std::vector<Slot>, LONG> PcscBank::lookThrough(PcscContext& context)
{
    const auto names = readerNames(context);
    if (!names) return std::unexpected(names.error());
    std::vector<SCARD_READERSTATE> states;
    for (const QByteArray& name : *names) {
        SCARD_READERSTATE state{};
        state.szReader = name.constData();
        state.dwCurrentState = SCARD_STATE_UNAWARE;
        states.push_back(state);
    }
    std::vector<Slot> found;
    if (states.empty()) return found;
    const LONG code = context.with(
        [&](SCARDCONTEXT handle) { return SCardGetStatusChange(handle, 0, states.data(), DWORD(states.size())); });
    if (code != SCARD_S_SUCCESS && code != SCARD_E_TIMEOUT) return std::unexpected(code);
    m_seen->keepOnly(*names);
    std::vector<std::optional<bool>> halves;
    for (const SCARD_READERSTATE& state : states) {
        const ReaderAttributes said = askedOf(context, state);
        found.push_back(slotOf(state, said));
        halves.push_back(isContactless(said, found.back().name));
        if (found.back().cardPresent)
            m_seen->note(state.szReader, {found.back().atr, found.back().insertion, isInUse(state)});
        else m_seen->noteEmpty(state.szReader);
    }
    nameDevices(found, halves);
    return found;
}

// An empty reader is asked what it is; one with a card is asked by whoever connects to that card (PcscTransport), because
// a second connection would be in the way of his. Nobody waits for another program's transaction for it.
ReaderAttributes PcscBank::askedOf(PcscContext& context, const SCARD_READERSTATE& state)
{
    if (const auto said = m_seen->saidOf(state.szReader)) return *said;
    if ((state.dwEventState & SCARD_STATE_EMPTY) == 0 || isInUse(state)) return {};
    return connected(context, state.szReader).value_or(ReaderAttributes{});
}

std::expected<ReaderAttributes, LONG> PcscBank::connected(PcscContext& context, const char* reader)
{
    SCARDHANDLE handle = 0;
    DWORD protocol = 0;
    const LONG code = context.with([&](SCARDCONTEXT made) {
        return SCardConnect(made, reader, SCARD_SHARE_DIRECT, 0, &handle, &protocol);
    });
    if (code != SCARD_S_SUCCESS) return std::unexpected(code);
    const ReaderAttributes said = attributesOf(handle);
    SCardDisconnect(handle, SCARD_LEAVE_CARD);
    m_seen->noteSaid(reader, said);
    return said;
}

PcscBank::~PcscBank()
{
    m_isStopping = true;
    m_stopped.notify_all();
    m_watching.cancel();
}

std::expected<std::vector<Slot>, Lost> PcscBank::look()
{
    auto found = lookThrough(m_looking);
    // A reader that went between listing and asking is only gone: list again.
    if (!found && found.error() == SCARD_E_UNKNOWN_READER) found = lookThrough(m_looking);
    if (!found) return std::unexpected(lostBy(found.error(), "SCardListReaders"));
    return *found;
}

std::shared_ptr<PcscContext> PcscBank::contextOf(const QString& reader)
{
    const std::lock_guard lock(m_guard);
    auto& context = m_contexts[reader];
    if (!context) context = std::make_shared<PcscContext>();
    return context;
}

std::unique_ptr<CardTransport> PcscBank::open(const QString& reader, AtrFrom atr)
{
    auto remembered = atr == AtrFrom::Memory ? m_seen->last(reader.toUtf8()) : std::nullopt;
    return std::make_unique<PcscTransport>(contextOf(reader), reader, m_seen, std::move(remembered));
}

std::expected<bool, Lost> PcscBank::hasPinPad(const QString& reader)
{
    const QByteArray name = reader.toUtf8();
    if (const auto said = m_seen->saidOf(name)) return said->pinPad().verifies;
    const auto said = connected(*contextOf(reader), name.constData());
    if (!said) return std::unexpected(lostBy(said.error(), "SCardConnect"));
    return said->pinPad().verifies;
}

void PcscBank::watch(std::function<void()> moved)
{
    m_watcher = m_scheduler.worker("reader watch");
    m_watcher->post([this, moved = std::move(moved)] { keepWatch(moved); });
}

void PcscBank::keepWatch(const std::function<void()>& moved)
{
    auto before = lookThrough(m_watching);
    while (!m_isStopping) {
        if (before) waitForChange();
        else pause();
        if (m_isStopping) return;
        auto now = lookThrough(m_watching);
        if (now != before) moved();
        before = std::move(now);
    }
}

void PcscBank::waitForChange()
{
    const auto names = readerNames(m_watching);
    if (!names) {
        pause();
        return;
    }
    std::vector<SCARD_READERSTATE> states;
    for (const QByteArray& name : *names) {
        SCARD_READERSTATE state{};
        state.szReader = name.constData();
        states.push_back(state);
    }
    // Where they stand now, then what changes from there.
    m_watching.with([&](SCARDCONTEXT handle) {
        if (!states.empty()) SCardGetStatusChange(handle, 0, states.data(), DWORD(states.size()));
        for (SCARD_READERSTATE& state : states) state.dwCurrentState = state.dwEventState;
        SCARD_READERSTATE plugged{};
        plugged.szReader = "\\\\?PnP?\\Notification";
        plugged.dwCurrentState = DWORD(states.size()) << 16;
        states.push_back(plugged);
        if (m_isStopping) return SCARD_E_CANCELLED;
        return SCardGetStatusChange(handle, DWORD(lookAgainAfter.count()), states.data(), DWORD(states.size()));
    });
}

bool PcscBank::pause()
{
    std::unique_lock lock(m_stopGuard);
    return m_stopped.wait_for(lock, lookAgainAfter, [this] { return m_isStopping.load(); });
}

}  // namespace kapok::cardio
