#include "chip_read.h"

#include "tests/bench/scale.h"

#include "cardio/chip/chip_reading.h"
#include "cardio/chip/local_hsm.h"
#include "cardio/emulator/card_contents.h"
#include "cardio/pcsc/pcsc_card_readers.h"
#include "cardio/pcsc/pcsc_transport.h"
#include "ports/real_scheduler.h"
#include "tests/integration/card/reader_service.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <sched.h>

namespace kapok::bench {
namespace {

using namespace cardio;

// This process and whatever it starts stand on one core: card, reader service and reading take turns there, and no
// other core wakes up meanwhile. Taken back at the end.
class OneCore {
public:
    OneCore()
    {
        sched_getaffinity(0, sizeof m_before, &m_before);
        cpu_set_t one;
        CPU_ZERO(&one);
        for (int core = 0; core < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++core)
            if (CPU_ISSET(core, &m_before)) CPU_SET(core, &one);
        if (sched_setaffinity(0, sizeof one, &one) != 0) throw std::runtime_error("not to be held on one core");
    }
    ~OneCore() { sched_setaffinity(0, sizeof m_before, &m_before); }
    OneCore(const OneCore&) = delete;
    OneCore& operator=(const OneCore&) = delete;

private:
    cpu_set_t m_before{};
};

// Fixed challenges in turn: what was recorded once is right every time.
CardState replayableCard()
{
    CardState card = *personality(QStringLiteral("g3c"));
    card.challenges = {QByteArray::fromHex("D1D2D3D4D5D6D7D8"), QByteArray::fromHex("C1C2C3C4C5C6C7C8")};
    return card;
}

// Notes every command as it goes over the wire.
class RecordingTransport final : public CardTransport {
public:
    explicit RecordingTransport(CardTransport& inner) : m_inner(inner) {}
    std::vector<QByteArray> commands;

    std::expected<PoweredCard, Lost> connect() override { return m_inner.connect(); }
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) override
    {
        commands.push_back(command.bytes().toByteArray());
        return m_inner.transmit(command);
    }
    std::expected<QByteArray, Lost> currentAtr() override { return m_inner.currentAtr(); }
    void leave() override { m_inner.leave(); }

private:
    CardTransport& m_inner;
};

std::vector<QByteArray> recorded(const QString& reader, Randomness& randomness)
{
    PcscTransport transport(std::make_shared<PcscContext>(), reader);
    RecordingTransport recording(transport);
    ChipReading reading(recording, randomness);
    const auto begun = reading.begin();
    if (!begun) throw std::runtime_error("the card could not be read: " + begun.error().happened.id.toStdString());
    const auto read = reading.finish(testKeyValues(*begun->request).value());
    if (!read) throw std::runtime_error("the card could not be read: " + read.error().happened.id.toStdString());
    return recording.commands;
}

void sendRaw(SCARDCONTEXT context, const QByteArray& reader, const std::vector<QByteArray>& commands)
{
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    LONG code = SCardConnect(context, reader.constData(), SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                             &card, &protocol);
    for (const QByteArray& command : commands) {
        BYTE answer[258];
        DWORD length = sizeof answer;
        if (code == SCARD_S_SUCCESS)
            code = SCardTransmit(card, SCARD_PCI_T0, reinterpret_cast<const BYTE*>(command.constData()),
                                 DWORD(command.size()), nullptr, answer, &length);
    }
    if (code != SCARD_S_SUCCESS) throw std::runtime_error("the card could not be sent to");
    SCardDisconnect(card, SCARD_RESET_CARD);
}

template <class Work>
double secondsOf(Work work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

// The quickest quarter: what it costs when nothing else wants the machine.
double quickQuarter(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + std::ssize(times) / 4);
    return times[times.size() / 4];
}

}  // namespace

double chipReadRatio()
{
    const int rounds = scale().exchanges;
    const OneCore core;
    const cardio::testing::ReaderService service;
    if (!service.isUp()) throw std::runtime_error("pcscd with vpcd could not be started");
    cardio::testing::CardProcesses cards;
    cards.insert(replayableCard(), 0);

    const QString reader = cardio::testing::CardProcesses::readerName(0);
    ports::RealScheduler scheduler;
    LocalHsm hsm;
    const SystemClock clock;
    SystemRandomness randomness;
    PcscCardReaders readers({scheduler, hsm, clock, randomness});
    const std::vector<QByteArray> commands = recorded(reader, randomness);

    SCARDCONTEXT context = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS)
        throw std::runtime_error("no reader service");
    const QByteArray name = reader.toUtf8();
    std::vector<double> raw, read;
    // Turn by turn, so that whatever else the machine does falls on both.
    for (int i = 0; i < rounds; ++i) {
        raw.push_back(secondsOf([&] { sendRaw(context, name, commands); }));
        read.push_back(secondsOf([&] {
            if (!QCoro::waitFor(readers.read(reader))) throw std::runtime_error("the card could not be read");
        }));
    }
    SCardReleaseContext(context);
    return quickQuarter(read) / quickQuarter(raw);
}

}  // namespace kapok::bench
