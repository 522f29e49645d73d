// What vpcd cannot show, under a real pcscd: attributes, both halves of a device, PIN keys of the reader's own, unplugging
// and a loss of power within a command, the service stopped and started (N02, K19, C04, C05, C14; D2; pitfalls.md P19, P22).
#include "cardio/pcsc/pcsc_card_readers.h"
#include "integration/days/process_memory.h"
#include "support/reader_driver/played_reader.h"
#include "tests/unit/cardio/support.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <gtest/gtest.h>

#include <csignal>

#include <sys/types.h>
#include <unistd.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

constexpr int contact = 0, contactless = 1, plain = 2;

/// Of the second generation, and another card than every personality's.
CardContents anotherCard()
{
    CardContents contents;
    contents.generation = 2;
    contents.serial = 77;
    contents.cardNumber = QStringLiteral("D40700022");
    contents.name = QStringLiteral("李四");
    contents.identityNumber = QStringLiteral("440703199001010033");
    contents.birthDate = QDate(1990, 1, 1);
    contents.issued = QDate(2016, 4, 1);
    contents.expires = QDate(2026, 3, 31);
    return contents;
}

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
        for (clock.start(); clock.elapsed() < 30'000; QThread::msleep(20))
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
    // Who cancels at the reader costs himself no try.
    reader.says("keys", "status 6401");
    EXPECT_EQ(sentence(setPin(ports::CardReaders::PinSet::Changed).error()), QStringLiteral("error.pad_cancelled"));
    EXPECT_EQ(reader.held().pinLeft, 6);
}

TEST_F(PlayedReaders, SayPlainlyThatAReaderHasNoKeys)
{
    ASSERT_TRUE(insert(plain, card("g3c")));
    EXPECT_EQ(sentence(setPin(ports::CardReaders::PinSet::Changed).error()), QStringLiteral("error.pin_no_pad"));
    EXPECT_EQ(service->reader(plain).held().pinLeft, 6);
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

// Two cards of one citizen, handed over together at a replacement: which is meant is said, never guessed, and a PIN goes to
// the card that was named and to no other.
TEST_F(PlayedReaders, ServeTheOldAndTheNewCardAtOnceEachByItself)
{
    const CardContents older = anotherCard();
    ASSERT_TRUE(insert(contact, card("g3c")) && insert(plain, makeCard(older)));
    const auto both = QCoro::waitFor(readers.list());
    ASSERT_TRUE(both);
    EXPECT_EQ(std::ranges::count(both->list, QStringLiteral("social_security"), &ports::Reader::cardKind), 2);
    EXPECT_EQ(sentence(QCoro::waitFor(readers.read({})).error()), QStringLiteral("error.card_several"));
    const auto fresh = QCoro::waitFor(readers.read(listed(contact)->name)),
               old = QCoro::waitFor(readers.read(listed(plain)->name));
    ASSERT_TRUE(fresh && old);
    EXPECT_EQ(fresh->generation, 3);
    EXPECT_EQ(old->generation, 2);
    EXPECT_EQ(old->identification, identificationOf(older));
    EXPECT_NE(fresh->identification, old->identification);
    service->reader(contact).says("keys", "888888\n246813\n246813");
    EXPECT_TRUE(setPin(ports::CardReaders::PinSet::Changed));
    EXPECT_EQ(service->reader(contact).held().pin, QByteArrayLiteral("246813"));
    EXPECT_EQ(service->reader(plain).held().pin, QByteArrayLiteral("888888"));
    const auto atOld = QCoro::waitFor(readers.pinIsAtReader(identificationOf(older)));
    EXPECT_EQ(sentence(atOld.error()), QStringLiteral("error.pin_no_pad")) << "never typed at the other card's reader";
    EXPECT_EQ(service->reader(contact).held().pinLeft, 6);
}

// Sleep: the service stands still, and meanwhile the card is changed. After waking no answer may be of the card that was
// there before, and nothing needs a new start.
TEST_F(PlayedReaders, KnowAfterSleepThatAnotherCardLiesThere)
{
    const CardContents other = anotherCard();
    ASSERT_TRUE(insert(plain, card("g3c")));
    const QString name = listed(plain)->name;
    ASSERT_TRUE(QCoro::waitFor(readers.read(name)));
    ASSERT_EQ(::kill(pid_t(service->processId()), SIGSTOP), 0);
    service->reader(plain).remove();
    service->reader(plain).insert(makeCard(other));
    ASSERT_EQ(::kill(pid_t(service->processId()), SIGCONT), 0);
    EXPECT_TRUE(waitUntil([&] {
        const auto read = QCoro::waitFor(readers.read(name));
        if (read) EXPECT_EQ(read->identification, identificationOf(other));
        return read.has_value();
    }));
    EXPECT_EQ(listed(plain)->cardKind, QStringLiteral("social_security"));
}

// The same with readers that lose their power with the machine, and come back after it.
TEST_F(PlayedReaders, AreThereAgainAfterASleepThatTookTheirPower)
{
    ASSERT_TRUE(insert(plain, card("g3c")));
    ASSERT_TRUE(QCoro::waitFor(readers.read(listed(plain)->name)));
    service->reader(plain).says("unplugged", "");
    ASSERT_TRUE(waitUntil([&] {
        const auto one = listed(plain);
        return !one || !one->cardPresent;
    }));
    service->reader(plain).remove();
    service->reader(plain).saysNo("unplugged");
    ASSERT_TRUE(waitUntil([&] { return listed(plain).has_value(); }));
    ASSERT_TRUE(insert(plain, card("g2")));
    const auto read = QCoro::waitFor(readers.read(listed(plain)->name));
    ASSERT_TRUE(read) << sentence(read.error()).toStdString();
    EXPECT_EQ(read->generation, 2);
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KAPOK_MEMORY_IS_SHADOWED  // terabytes of a sanitizer's own
#endif
#endif

#ifndef KAPOK_MEMORY_IS_SHADOWED
namespace {

// Figure by figure from a number, into the file that only the driver reads: as text it stands nowhere here.
void typeWithoutATrace(const test::PlayedReader& reader, std::initializer_list<int> pins)
{
    QFile keys(reader.folder() + QStringLiteral("/keys"));
    ASSERT_TRUE(keys.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    for (const int pin : pins) {
        for (int unit = 100'000; unit > 0; unit /= 10) keys.putChar(char('0' + pin / unit % 10));
        keys.putChar('\n');
    }
}

}  // namespace

// D2 for the keys of a reader: whatever is asked of them, what was pressed stands nowhere in this process as text, and in no
// trace. The virtual card compares packed figures, and holds its own PIN only; the driver is another process.
TEST_F(PlayedReaders, LeaveNoTextOfWhatWasPressedInThisProcess)
{
    constexpr int wrong = 730'492, fresh = 615'283, control = 824'517;
    ASSERT_TRUE(insert(contact, card("g3c")));
    const QByteArray seen = ' ' + QByteArray::number(control) + ' ';
    typeWithoutATrace(service->reader(contact), {wrong});
    EXPECT_EQ(QCoro::waitFor(readers.pinIsAtReader(identificationOf(CardContents{}))), false);
    typeWithoutATrace(service->reader(contact), {wrong, fresh, fresh});
    EXPECT_EQ(sentence(setPin(ports::CardReaders::PinSet::Changed).error()), QStringLiteral("error.pin_wrong"));
    EXPECT_EQ(service->reader(contact).held().pinLeft, 4);
    const days::SixFigures standing = days::sixFiguresIn(::getpid());
    EXPECT_TRUE(standing[control]) << "the scan sees " << seen.size() << " bytes that stand here";
    EXPECT_FALSE(standing[wrong]);
    EXPECT_FALSE(standing[fresh]);
}
#endif
