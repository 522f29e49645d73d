// One contract for card readers, held by the practice world's and by the machine's own (style.md, "A
// port and its fake"): real pcscd with vpcd, where a card is a process.
#include "cardio/emulator/emulated_card_readers.h"
#include "cardio/pcsc/pcsc_card_readers.h"
#include "reader_service.h"
#include "tests/unit/cardio/support.h"

#include <QElapsedTimer>
#include <QTimer>

#include <gtest/gtest.h>

#include <winscard.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

/// Readers into which a test puts cards.
class Counter {
public:
    virtual ~Counter() = default;
    virtual ChipCardReaders& readers() = 0;
    virtual void insert(const CardState& card, int slot) = 0;
    virtual void remove(int slot) = 0;
    virtual CardState held(int slot) const = 0;
    virtual QString readerName(int slot) const = 0;

    ListeningHsm hsm;
    FixedClock clock;
    SystemRandomness randomness;
    ports::RealScheduler scheduler;
    ReaderParts parts{scheduler, hsm, clock, randomness};
};

class PracticeCounter final : public Counter {
public:
    ChipCardReaders& readers() override { return m_readers; }
    void insert(const CardState& card, int slot) override
    {
        m_readers.insert(card, slot);
        m_last[slot] = card;
    }
    void remove(int slot) override { m_readers.remove(slot); }
    CardState held(int slot) const override { return *m_readers.card(slot); }
    QString readerName(int slot) const override { return EmulatedCardReaders::readerName(slot); }

private:
    EmulatedCardReaders m_readers{parts};
    std::map<int, CardState> m_last;
};

class RealCounter final : public Counter {
public:
    ChipCardReaders& readers() override { return m_readers; }
    void insert(const CardState& card, int slot) override { m_cards.insert(card, slot); }
    void remove(int slot) override { m_cards.remove(slot); }
    CardState held(int slot) const override { return m_cards.kept(slot); }
    QString readerName(int slot) const override { return CardProcesses::readerName(slot); }

private:
    CardProcesses m_cards;
    PcscCardReaders m_readers{parts};
};

enum class Kind { Practice, Real };

void PrintTo(Kind kind, std::ostream* out) { *out << (kind == Kind::Practice ? "practice" : "pcscd"); }

class CardReadersContract : public ::testing::TestWithParam<Kind> {
protected:
    void SetUp() override
    {
        if (GetParam() == Kind::Practice) counter = std::make_unique<PracticeCounter>();
        else counter = std::make_unique<RealCounter>();
    }

    CardState withFault(const char* name, const char* fault, int at)
    {
        CardState state = card(name);
        state.faults.push_back(*Fault::named(QLatin1String(fault), at));
        return state;
    }
    Expected<ports::ChipData> read(int slot)
    {
        return QCoro::waitFor(counter->readers().read(counter->readerName(slot)));
    }
    Expected<ports::ChipData> readAny() { return QCoro::waitFor(counter->readers().read({})); }
    Expected<ports::PinState> changePin(const char* from, const char* to)
    {
        return QCoro::waitFor(counter->readers().changePin(identificationOf(CardContents{}), pin(from), pin(to)));
    }
    Expected<bool> pinIs(const char* digits)
    {
        return QCoro::waitFor(counter->readers().pinIs(identificationOf(CardContents{}), pin(digits)));
    }
    QString refusal(const Expected<ports::ChipData>& read)
    {
        return read ? QStringLiteral("read") : sentence(read.error());
    }

    std::unique_ptr<Counter> counter;
};

INSTANTIATE_TEST_SUITE_P(Readers, CardReadersContract, ::testing::Values(Kind::Practice, Kind::Real),
                         [](const auto& tested) { return tested.param == Kind::Practice ? "Practice" : "Pcscd"; });

}  // namespace

TEST_P(CardReadersContract, ListsBothSlotsWithWhatLiesInThem)
{
    counter->insert(card("g3c"), 0);
    counter->insert(card("bank-only"), 1);
    const auto listed = QCoro::waitFor(counter->readers().list());
    ASSERT_TRUE(listed);
    ASSERT_EQ(listed->list.size(), 2u);
    EXPECT_EQ(listed->list[0].name, counter->readerName(0));
    EXPECT_EQ(listed->list[0].cardKind, QStringLiteral("social_security"));
    EXPECT_EQ(listed->list[0].atr, QStringLiteral("3B6D000000814A44468660440700000003"));
    EXPECT_FALSE(listed->list[0].contactless);
    EXPECT_EQ(listed->list[1].cardKind, QStringLiteral("bank"));
}

// C10.
TEST_P(CardReadersContract, ReadsEveryGenerationAndBothInterfaces)
{
    const std::pair<const char*, int> kinds[] = {{"g1", 1}, {"g2", 2}, {"g3c", 3}, {"g3n", 3}};
    for (const auto& [name, generation] : kinds) {
        counter->insert(card(name), 0);
        const auto got = read(0);
        ASSERT_TRUE(got) << name << " " << refusal(got).toStdString() << " " << got.error().detail.toStdString();
        EXPECT_EQ(got->generation, generation);
        EXPECT_EQ(got->name, QStringLiteral("张三"));
        EXPECT_EQ(got->birthDate, QDate(1990, 1, 1));
        counter->remove(0);
    }
}

// K04, K12: a blank of either generation, by contacts or not, beside the card of whoever waits for it.
TEST_P(CardReadersContract, FindsTheBlankAndReadsItsSerial)
{
    counter->insert(card("g3c"), 1);
    const std::pair<const char*, const char*> blanks[] = {
        {"blank", "00000101"}, {"blank-g2", "00000102"}, {"blank-g3n", "00000104"}};
    for (const auto& [name, serial] : blanks) {
        counter->insert(card(name), 0);
        const auto blank = QCoro::waitFor(counter->readers().readBlank({}));
        ASSERT_TRUE(blank) << name << ' ' << sentence(blank.error()).toStdString();
        EXPECT_EQ(blank->serial, QLatin1String(serial));
        counter->remove(0);
    }
    const auto used = QCoro::waitFor(counter->readers().readBlank(counter->readerName(1)));
    ASSERT_FALSE(used);
    EXPECT_EQ(sentence(used.error()), QStringLiteral("error.card_used"));
}

TEST_P(CardReadersContract, SaysThatThereIsNoCard) { EXPECT_EQ(refusal(readAny()), QStringLiteral("error.card_none")); }

TEST_P(CardReadersContract, SaysThatAReaderOfThisNameIsNotThere)
{
    const auto got = QCoro::waitFor(counter->readers().read(QStringLiteral("Nobody's reader")));
    EXPECT_EQ(refusal(got), QStringLiteral("error.card_reader_unknown"));
}

TEST_P(CardReadersContract, FindsTheOneSocialSecurityCardAmongOthers)
{
    counter->insert(card("bank-only"), 0);
    counter->insert(card("g3c"), 1);
    const auto got = readAny();
    ASSERT_TRUE(got) << refusal(got).toStdString();
    EXPECT_EQ(got->generation, 3);
}

TEST_P(CardReadersContract, SaysThatTheCardWasTakenOutWhileItWasRead)
{
    counter->insert(withFault("g3c", "pulled", 7), 0);
    EXPECT_EQ(refusal(read(0)), QStringLiteral("error.card_removed"));
}

TEST_P(CardReadersContract, SaysThatTheCardIsMute)
{
    counter->insert(card("mute"), 0);
    EXPECT_EQ(refusal(read(0)), QStringLiteral("error.card_mute"));
}

TEST_P(CardReadersContract, ReadsACardThatIsPutInAgain)
{
    counter->insert(withFault("g3c", "pulled", 3), 0);
    EXPECT_EQ(refusal(read(0)), QStringLiteral("error.card_removed"));
    counter->remove(0);
    counter->insert(card("g3c"), 0);
    EXPECT_TRUE(read(0));
}

// The ATR goes into the keys (chip.md §5). Going by the one last seen must never say "of other keys" of a
// card that was exchanged since, nor hide it of one that is.
TEST_P(CardReadersContract, ReadsACardThatWasExchangedSinceTheLastLook)
{
    counter->insert(card("g3c"), 0);
    ASSERT_TRUE(read(0));
    CardContents other;
    other.serial = 0x777;
    other.cardNumber = cardNumberOf(QStringLiteral("44070777"));
    other.name = QStringLiteral("李四");
    other.identityNumber = QStringLiteral("440703199001010017");
    other.birthDate = QDate(1990, 1, 1);
    other.issued = QDate(2021, 4, 1);
    other.expires = QDate(2031, 3, 31);
    for (const CardState& next : {makeCard(other), card("g2"), card("g3c"), card("g3n"), makeCard(other)}) {
        counter->remove(0);
        counter->insert(next, 0);
        const auto got = read(0);
        ASSERT_TRUE(got) << refusal(got).toStdString() << " " << got.error().detail.toStdString();
        EXPECT_EQ(got->identification.toLatin1().toLower(), next.value(0x05, 0x01)->toHex());
        EXPECT_EQ(counter->held(0).keyTries, next.keyTries) << "a try was spent on a card that was taken for another";
        EXPECT_TRUE(read(0)) << "the right card was not remembered";
    }
    counter->remove(0);
    counter->insert(card("other-province"), 0);
    EXPECT_EQ(refusal(read(0)), QStringLiteral("error.card_other_keys"));
    EXPECT_EQ(refusal(read(0)), QStringLiteral("error.card_other_keys"));
}

TEST_P(CardReadersContract, ChangesThePinOnTheChip)
{
    counter->insert(card("g3c"), 0);
    const auto changed = changePin("888888", "246813");
    ASSERT_TRUE(changed) << sentence(changed.error()).toStdString();
    EXPECT_EQ(changed->triesLeft, 6);
    EXPECT_EQ(pinIs("246813"), true);
    EXPECT_EQ(pinIs("888888"), false);
    EXPECT_EQ(counter->held(0).pin, QByteArrayLiteral("246813"));
}

TEST_P(CardReadersContract, LeavesAnUnheardPinChangeInDoubtAndCanTellAfterwards)
{
    // Select, its answer, identification, tries, and the fifth is the change.
    const CardState torn = withFault("g3c", "executed_unheard", 5);
    counter->insert(torn, 0);
    const auto changed = changePin("888888", "246813");
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().kind, Error::Kind::InDoubt);

    CardState same = card("g3c");
    same.pin = QByteArrayLiteral("246813");
    counter->remove(0);
    counter->insert(same, 0);
    EXPECT_EQ(pinIs("246813"), true);
}

// N02, for cards.
TEST_P(CardReadersContract, TellsWhenACardComesAndGoes)
{
    int told = 0;
    counter->readers().whenChanged([&told] { ++told; });
    const auto heard = [&told](int wanted) {
        for (QElapsedTimer waited =
                 [] {
                     QElapsedTimer t;
                     t.start();
                     return t;
                 }();
             told < wanted && waited.elapsed() < 5000;)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
        return told >= wanted;
    };
    counter->insert(card("g3c"), 0);
    EXPECT_TRUE(heard(1));
    const int before = told;
    counter->remove(0);
    EXPECT_TRUE(heard(before + 1));
}

TEST_P(CardReadersContract, LetsNobodyInheritThePinsRight)
{
    // P21: the card is reset when it is left.
    counter->insert(card("g3c"), 0);
    EXPECT_EQ(pinIs("888888"), true);
    EXPECT_TRUE(read(0));
    EXPECT_EQ(pinIs("111111"), false);
}

namespace {

// Up before the first test that runs; a program that only lists its tests starts nothing.
class Service final : public ::testing::Environment {
public:
    void SetUp() override
    {
        m_service = std::make_unique<ReaderService>();
        ASSERT_TRUE(m_service->isUp()) << "pcscd with vpcd could not be started";
    }
    void TearDown() override { m_service.reset(); }

private:
    std::unique_ptr<ReaderService> m_service;
};

}  // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    ::testing::AddGlobalTestEnvironment(new Service);
    return RUN_ALL_TESTS();
}

namespace {

// Another program of this machine, which holds the reader for itself until it is let go.
class OtherProgram {
public:
    explicit OtherProgram(const QString& reader)
    {
        EXPECT_EQ(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_context), SCARD_S_SUCCESS);
        DWORD protocol = 0;
        EXPECT_EQ(SCardConnect(m_context, reader.toUtf8().constData(), SCARD_SHARE_SHARED,
                               SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &m_card, &protocol),
                  SCARD_S_SUCCESS);
        EXPECT_EQ(SCardBeginTransaction(m_card), SCARD_S_SUCCESS);
    }
    ~OtherProgram()
    {
        SCardEndTransaction(m_card, SCARD_LEAVE_CARD);
        SCardDisconnect(m_card, SCARD_LEAVE_CARD);
        SCardReleaseContext(m_context);
    }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

private:
    SCARDCONTEXT m_context = 0;
    SCARDHANDLE m_card = 0;
};

}  // namespace

// pcsc-lite would let us wait for the end of its transaction, for ever if it has none.
TEST(RealReaders, SayAtOnceThatAnotherProgramIsAtTheCard)
{
    RealCounter counter;
    counter.insert(card("g2"), 0);
    const auto read = [&] { return QCoro::waitFor(counter.readers().read(counter.readerName(0))); };
    ASSERT_TRUE(QCoro::waitFor(counter.readers().list()));
    auto other = std::make_unique<OtherProgram>(counter.readerName(0));
    QTimer patience;  // who waits for it must not wait for ever; it ends with this test
    patience.callOnTimeout([&] { other.reset(); });
    patience.start(3'000);
    ASSERT_TRUE(QCoro::waitFor(counter.readers().list()));
    QElapsedTimer clock;
    clock.start();
    const auto refused = read();
    EXPECT_LT(clock.elapsed(), 1'000);
    ASSERT_FALSE(refused);
    EXPECT_EQ(sentence(refused.error()), QStringLiteral("error.card_reader_in_use"));
    other.reset();
    EXPECT_TRUE(read());
}
