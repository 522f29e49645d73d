// What vpcd cannot show, under a real pcscd: attributes, both halves of a device, PIN keys of the reader's own, unplugging
// and a loss of power within a command, the service stopped and started (N02, K19, C04, C05, C14; D2; pitfalls.md P19, P22).
#include "cardio/pcsc/pcsc_card_readers.h"
#include "support/reader_driver/played_reader.h"
#include "tests/unit/cardio/support.h"

#include <QElapsedTimer>
#include <QThread>

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

constexpr int contact = 0, contactless = 1, plain = 2;

class PlayedReaders : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        service = new test::PlayedService({QStringLiteral("Kapok Dual [Station]"),
                                           QStringLiteral("Kapok Dual [Tap CL]"), QStringLiteral("Kapok Plain")});
        service->reader(contact).says("characteristics", "00000002");
        service->reader(contact).says("pad", "");
        service->start();
    }
    static void TearDownTestSuite()
    {
        delete service;
        service = nullptr;
    }
    void TearDown() override
    {
        for (const int one : {contact, contactless, plain}) service->reader(one).remove();
        service->reader(contact).saysNo("keys");
        ASSERT_TRUE(waitUntil([this] {
            const auto list = QCoro::waitFor(readers.list());
            return list && std::ranges::none_of(list->list, &ports::Reader::cardPresent);
        }));
    }

    template <class Held>
    static bool waitUntil(Held held)
    {
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 10'000; QThread::msleep(20))
            if (held()) return true;
        return false;
    }
    std::optional<ports::Reader> listed(int number)
    {
        const auto list = QCoro::waitFor(readers.list());
        if (!list) return std::nullopt;
        const auto at = std::ranges::find_if(
            list->list, [&](const ports::Reader& one) { return one.name.startsWith(service->reader(number).name()); });
        return at == list->list.end() ? std::nullopt : std::optional(*at);
    }
    bool insert(int number, const CardState& state)
    {
        service->reader(number).insert(state);
        return waitUntil([&] {
            const auto one = listed(number);
            return one && one->cardPresent;
        });
    }
    Expected<ports::PinState> setPin(ports::CardReaders::PinSet how)
    {
        return QCoro::waitFor(readers.setPinAtReader(identificationOf(CardContents{}), how));
    }

    static inline test::PlayedService* service = nullptr;
    ports::RealScheduler scheduler;
    ListeningHsm hsm;
    FixedClock clock;
    SystemRandomness randomness;
    PcscCardReaders readers{{scheduler, hsm, clock, randomness}};
};

}  // namespace

TEST_F(PlayedReaders, AreWhatTheySayOfThemselvesAndTwoHalvesAreOneDevice)
{
    ASSERT_TRUE(waitUntil([&] { return listed(plain).has_value(); }));
    EXPECT_FALSE(listed(contact)->contactless);
    EXPECT_TRUE(listed(contactless)->contactless);
    EXPECT_EQ(listed(contact)->device, listed(contactless)->device);
    EXPECT_NE(listed(plain)->device, listed(contact)->device);
    EXPECT_TRUE(listed(contact)->takesPins);
    EXPECT_FALSE(listed(plain)->takesPins);
    // The attribute is asked with a card in the reader as well.
    ASSERT_TRUE(insert(contact, card("g3c")));
    EXPECT_FALSE(listed(contact)->contactless);
    EXPECT_TRUE(listed(contact)->takesPins);
}

TEST_F(PlayedReaders, TakeAPinThatNeverComesHere)
{
    ASSERT_TRUE(insert(contact, card("g3c")));
    auto& reader = service->reader(contact);
    reader.says("keys", "888888\n246813\n246813");
    const auto changed = setPin(ports::CardReaders::PinSet::Changed);
    ASSERT_TRUE(changed) << sentence(changed.error()).toStdString() << " " << changed.error().detail.toStdString();
    EXPECT_EQ(reader.held().pin, QByteArrayLiteral("246813"));
    EXPECT_FALSE(reader.asked().contains("246813"));
    reader.says("keys", "246813");
    EXPECT_EQ(QCoro::waitFor(readers.pinIsAtReader(identificationOf(CardContents{}))), true);
    reader.says("keys", "135790\n135790");
    const auto reset = setPin(ports::CardReaders::PinSet::Reset);
    ASSERT_TRUE(reset) << sentence(reset.error()).toStdString() << " " << reset.error().detail.toStdString();
    EXPECT_EQ(reader.held().pin, QByteArrayLiteral("135790"));
}

TEST_F(PlayedReaders, CostNoTryWhereTheCitizenCancelsAtTheReader)
{
    ASSERT_TRUE(insert(contact, card("g3c")));
    service->reader(contact).says("keys", "status 6401");
    EXPECT_EQ(sentence(setPin(ports::CardReaders::PinSet::Changed).error()), QStringLiteral("error.pad_cancelled"));
    EXPECT_EQ(service->reader(contact).held().pinLeft, 6);
}

TEST_F(PlayedReaders, SayPlainlyThatAReaderHasNoKeys)
{
    ASSERT_TRUE(insert(plain, card("g3c")));
    EXPECT_EQ(sentence(setPin(ports::CardReaders::PinSet::Changed).error()), QStringLiteral("error.pin_no_pad"));
    EXPECT_EQ(service->reader(plain).held().pinLeft, 6);
}

// Each gives a sentence and is over at once; nothing needs a new start.
TEST_F(PlayedReaders, ReadOnAfterALossOfPowerAndAfterUnplugging)
{
    for (const char* fault : {"power-off-at", "unplug-at"}) {
        ASSERT_TRUE(insert(plain, card("g3c"))) << fault;
        const QString name = listed(plain)->name;
        service->reader(plain).says(fault, "5");
        QElapsedTimer taken;
        taken.start();
        const auto broken = QCoro::waitFor(readers.read(name));
        EXPECT_LT(taken.elapsed(), 3'000) << fault;
        ASSERT_FALSE(broken) << fault;
        EXPECT_EQ(broken.error().kind, Error::Kind::Unavailable) << sentence(broken.error()).toStdString();
        service->reader(plain).remove();
        service->reader(plain).saysNo("unplugged");
        ASSERT_TRUE(waitUntil([&] {
            const auto one = listed(plain);
            return one && !one->cardPresent;
        })) << fault;
        ASSERT_TRUE(insert(plain, card("g3c"))) << fault;
        EXPECT_TRUE(QCoro::waitFor(readers.read(listed(plain)->name))) << fault;
        service->reader(plain).remove();
    }
}

TEST_F(PlayedReaders, AreFoundAgainWhenTheServiceWasStoppedAndStarted)
{
    ASSERT_TRUE(waitUntil([&] { return listed(plain).has_value(); }));
    service->stop();
    const auto gone = QCoro::waitFor(readers.list());
    ASSERT_FALSE(gone);
    EXPECT_EQ(sentence(gone.error()), QStringLiteral("error.card_no_service"));
    service->start();
    EXPECT_TRUE(waitUntil([&] { return listed(plain).has_value(); }));
    ASSERT_TRUE(insert(plain, card("g2")));
    EXPECT_TRUE(QCoro::waitFor(readers.read(listed(plain)->name)));
}
