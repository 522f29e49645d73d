#include "chip_read.h"

#include "replayed.h"
#include "tests/bench/scale.h"

#include "cardio/chip/chip_reading.h"
#include "cardio/chip/local_hsm.h"
#include "cardio/emulator/card_contents.h"
#include "cardio/pcsc/pcsc_card_readers.h"
#include "cardio/pcsc/pcsc_transport.h"
#include "ports/real_scheduler.h"
#include "tests/integration/card/reader_service.h"

#include <stdexcept>

namespace kapok::bench {
namespace {

using namespace cardio;

// Fixed challenges in turn: what was recorded once is right every time.
CardState replayableCard()
{
    CardState card = *personality(QStringLiteral("g3c"));
    card.challenges = {QByteArray::fromHex("D1D2D3D4D5D6D7D8"), QByteArray::fromHex("C1C2C3C4C5C6C7C8")};
    return card;
}

std::vector<QByteArray> recorded(const QString& reader, Randomness& randomness)
{
    PcscTransport transport(std::make_shared<PcscContext>(), reader);
    std::vector<QByteArray> commands;
    RecordingTransport recording(transport, commands);
    ChipReading reading(recording, randomness);
    const auto begun = reading.begin();
    if (!begun) throw std::runtime_error("the card could not be read: " + begun.error().happened.id.toStdString());
    const auto read = reading.finish(testKeyValues(*begun->request).value());
    if (!read) throw std::runtime_error("the card could not be read: " + read.error().happened.id.toStdString());
    return commands;
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
