// A PIN that is typed at the reader's own keys (PC/SC part 10; D2, C04, C05, C13, C14; pitfalls.md P22). The keys are
// played by a reading of the standard that shares nothing with the product.
#include "cardio/apdu/pin_entry.h"
#include "reader_with_keys.h"
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

struct At {
    explicit At(test::Typed typed, CardState state = card("g3c"), Listener listener = {})
        : reader((slot.insert(std::move(state)), slot.open()), std::move(typed)),
          errand(reader, Errand::ChangePin, std::move(listener))
    {
        EXPECT_TRUE(errand.opensCard(identificationOf(CardContents{})));
    }
    CardState held() const { return *slot.glance().card; }

    SeededRandomness randomness{1};
    VirtualSlot slot{randomness};
    ReaderWithKeys reader;
    PinErrand errand;
};

}  // namespace

// The bytes, read from the standard's tables by hand: 30 s; bytes, BCD, left; block of three; six to six figures; the key
// that confirms; one message in Chinese; eight bytes of chip.md §3.
TEST(PinEntry, TellsTheReaderExactlyWhatTheCardExpects)
{
    EXPECT_EQ(pinBlockOf(PinEntry::Verify).toHex(), "1e0081030006060201040800000000080000000020000003ffffff");
    EXPECT_EQ(pinBlockOf(PinEntry::Change).toHex(), "1e0081030000040606030203040800010200000"
                                                    "00c000000805e010007ffffffffffffff");
    EXPECT_EQ(pinBlockOf(PinEntry::Set).toHex(), "1e0081030000040606010202040801020000000"
                                                 "00c000000805e010007888888ffffffff");
}

TEST(PinEntry, ChangesThePinAndIsVerifiedAtTheReader)
{
    At desk({{"888888", "246813", "246813"}, {}});
    const auto changed = desk.errand.changeAtReader();
    ASSERT_TRUE(changed) << sentence(changed.error()).toStdString();
    EXPECT_EQ(changed->triesLeft, 6);
    EXPECT_EQ(desk.held().pin, QByteArrayLiteral("246813"));
    EXPECT_EQ(At({{"888888"}, {}}).errand.isPinAtReader(), true);
    At wrong({{"111111"}, {}});
    EXPECT_EQ(wrong.errand.isPinAtReader(), false);
    EXPECT_EQ(wrong.held().pinLeft, 5);
}

TEST(PinEntry, SaysWhatIsLeftAfterAWrongPin)
{
    At desk({{"111111", "246813", "246813"}, {}});
    const auto changed = desk.errand.changeAtReader();
    EXPECT_EQ(sentence(changed.error()), QStringLiteral("error.pin_wrong"));
    EXPECT_EQ(desk.held().pin, QByteArrayLiteral("888888"));
    EXPECT_EQ(desk.held().pinLeft, 5);
    EXPECT_EQ(desk.reader.asked, 1) << "never repeated by itself (C14)";
}

// Each is the reader's own no: the card was given nothing, and no try is gone.
TEST(PinEntry, CostsNoTryWhereTheReaderBreaksOff)
{
    const std::pair<test::Typed, const char*> noes[] = {
        {{{}, {}}, "error.pad_timed_out"},
        {{{}, 0x6401}, "error.pad_cancelled"},
        {{{"888888", "246813", "246814"}, {}}, "error.pad_differed"},
        {{{"88888", "246813", "246813"}, {}}, "error.pad_wrong_length"},
        {{{"888888", "2468135", "2468135"}, {}}, "error.pad_wrong_length"},
        {{{}, 0x6B80}, "error.pad_not_understood"}};
    for (const auto& [typed, id] : noes) {
        At desk(typed);
        const auto changed = desk.errand.changeAtReader();
        ASSERT_FALSE(changed);
        EXPECT_EQ(sentence(changed.error()), QLatin1String(id));
        EXPECT_EQ(changed.error().kind, Error::Kind::Refused) << "surely not done";
        EXPECT_EQ(desk.held().pinLeft, 6) << id;
        EXPECT_EQ(desk.held().pin, QByteArrayLiteral("888888"));
    }
}

TEST(PinEntry, NeverUsesTheLastTryNorAReaderWithoutKeys)
{
    CardState last = card("g3c");
    last.pinLeft = 1;
    At desk({{"888888", "246813", "246813"}, {}}, last);
    EXPECT_EQ(sentence(desk.errand.changeAtReader().error()), QStringLiteral("error.pin_last_try"));
    EXPECT_EQ(sentence(desk.errand.isPinAtReader().error()), QStringLiteral("error.pin_last_try"));
    EXPECT_EQ(desk.reader.asked, 0);
    At none({{"888888"}, {}});
    none.reader.m_pad = {true, false};
    EXPECT_EQ(sentence(none.errand.changeAtReader().error()), QStringLiteral("error.pin_no_pad"));
    EXPECT_EQ(none.reader.asked, 0);
}

TEST(PinEntry, LeavesAChangeThatWasNotHeardInDoubt)
{
    CardState torn = card("g3c");
    // Select, its answer, identification, tries, and the fifth is the change.
    torn.faults.push_back(*Fault::named(QStringLiteral("executed_unheard"), 5));
    At desk({{"888888", "246813", "246813"}, {}}, torn);
    EXPECT_EQ(desk.errand.changeAtReader().error().kind, Error::Kind::InDoubt);
}

// D2, D3: a trace of it holds no figure.
TEST(PinEntry, StandsInNoTrace)
{
    QStringList heard;
    At desk({{"888888", "246813", "246813"}, {}}, card("g3c"),
            [&heard](const Exchange& said) { heard << said.command << said.answer; });
    ASSERT_TRUE(desk.errand.changeAtReader());
    const QString trace = heard.join(u'\n');
    EXPECT_TRUE(trace.contains(QStringLiteral("805E010007 ••")));
    EXPECT_FALSE(trace.contains(QStringLiteral("246813")) || trace.contains(QStringLiteral("888888")));
}
