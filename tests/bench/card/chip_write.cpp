#include "chip_write.h"

#include "replayed.h"
#include "tests/bench/scale.h"

#include "cardio/chip/chip_card_readers.h"
#include "cardio/chip/local_hsm.h"
#include "cardio/emulator/card_contents.h"
#include "cardio/pcsc/pcsc_bank.h"
#include "cardio/personalise/personalise_hand.h"
#include "ports/real_scheduler.h"
#include "tests/integration/card/reader_service.h"
#include "tests/support/cards/chip_order.h"

#include <stdexcept>

namespace kapok::bench {
namespace {

using namespace cardio;

using Sessions = std::vector<std::vector<QByteArray>>;

// Every session on a transport that notes its commands, where somebody wants them.
class RecordingBank final : public ReaderBank {
public:
    explicit RecordingBank(ports::Scheduler& scheduler) : m_bank(scheduler) {}
    Sessions* sessions = nullptr;

    std::expected<std::vector<Slot>, Lost> look() override { return m_bank.look(); }
    std::unique_ptr<CardTransport> open(const QString& reader, AtrFrom atr) override
    {
        auto inner = m_bank.open(reader, atr);
        if (!sessions) return inner;
        return std::make_unique<Session>(std::move(inner), sessions->emplace_back());
    }
    std::expected<bool, Lost> hasPinPad(const QString& reader) override { return m_bank.hasPinPad(reader); }
    void watch(std::function<void()> moved) override { m_bank.watch(std::move(moved)); }

private:
    class Session final : public CardTransport {
    public:
        Session(std::unique_ptr<CardTransport> inner, std::vector<QByteArray>& commands)
            : m_inner(std::move(inner)), m_recording(*m_inner, commands)
        {
        }
        std::expected<PoweredCard, Lost> connect() override { return m_recording.connect(); }
        std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) override
        {
            return m_recording.transmit(command);
        }
        std::expected<QByteArray, Lost> currentAtr() override { return m_recording.currentAtr(); }
        void leave() override { m_recording.leave(); }

    private:
        std::unique_ptr<CardTransport> m_inner;
        RecordingTransport m_recording;
    };

    PcscBank m_bank;
};

constexpr const char* serial = "00000101";

// Fixed challenges in turn, original and factor.
CardState replayableBlank()
{
    auto card = makeBlank({.serial = QLatin1String(serial)});
    if (!card) throw std::runtime_error("no blank");
    card->challenges = {QByteArray::fromHex("D1D2D3D4D5D6D7D8"), QByteArray::fromHex("C1C2C3C4C5C6C7C8")};
    return *card;
}

ports::Deed deed()
{
    ports::Deed made;
    made.request = QStringLiteral("personalise");
    made.body = {{"object", serial}, {"order", kapok::test::chipOrder().toJson()}};
    made.marks = [](ports::Progress) -> Task<Expected<void>> { co_return Expected<void>{}; };
    return made;
}

}  // namespace

double chipWriteRatio()
{
    const int rounds = std::max(1, scale().exchanges / 4);  // each turn needs two new cards
    const OneCore core;
    const cardio::testing::ReaderService service;
    if (!service.isUp()) throw std::runtime_error("pcscd with vpcd could not be started");
    const QString reader = cardio::testing::CardProcesses::readerName(0);

    ports::RealScheduler scheduler;
    LocalHsm hsm;
    const SystemClock clock;
    SeededRandomness randomness(1);
    const auto bank = std::make_shared<RecordingBank>(scheduler);
    ChipCardReaders readers(bank, {scheduler, hsm, clock, randomness});
    PersonaliseHand hand(readers.house());
    const auto personalise = [&] {
        const auto done = QCoro::waitFor(hand.carryOut(deed()));
        if (!done || done->value.contains("spoiled")) throw std::runtime_error("the blank could not be written");
    };

    Sessions sessions;
    {
        cardio::testing::CardProcesses cards;
        cards.insert(replayableBlank(), 0);
        bank->sessions = &sessions;
        personalise();
        bank->sessions = nullptr;
    }
    SCARDCONTEXT context = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS)
        throw std::runtime_error("no reader service");
    const QByteArray name = reader.toUtf8();
    std::vector<double> raw, written;
    // Turn by turn, so that whatever else the machine does falls on both; each on a blank of its own.
    for (int i = 0; i < rounds; ++i) {
        cardio::testing::CardProcesses cards;
        cards.insert(replayableBlank(), 0);
        raw.push_back(secondsOf([&] {
            for (const auto& commands : sessions) sendRaw(context, name, commands);
        }));
        cards.remove(0);
        cards.insert(replayableBlank(), 0);
        written.push_back(secondsOf(personalise));
    }
    SCardReleaseContext(context);
    return quickQuarter(written) / quickQuarter(raw);
}

}  // namespace kapok::bench
