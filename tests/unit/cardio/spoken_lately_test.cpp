// What is remembered for diagnostics is instruction and status, and nothing that a citizen has on his card (N03, D2, D3).
#include "cardio/apdu/spoken_lately.h"
#include "reader_with_keys.h"
#include "support.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

void expectsOnlyStatuses()
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-F]{2} ([0-9A-F]{4}|lost)$"));
    const QStringList lines = spokenLately();
    EXPECT_LE(lines.size(), 32);
    for (const QString& line : lines) EXPECT_TRUE(form.match(line).hasMatch()) << line.toStdString();
}

}  // namespace

TEST(SpokenLately, HoldsStatusWordsAndNoData)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    ASSERT_TRUE(desk.read());
    ASSERT_TRUE(desk.changePin("888888", "246813"));
    expectsOnlyStatuses();
    EXPECT_TRUE(spokenLately().contains(QStringLiteral("5E 9000"))) << "the change of the PIN, without it";
    // A wrong PIN is told by its status: five tries are left.
    EXPECT_FALSE(desk.changePin("888888", "111222"));
    EXPECT_TRUE(spokenLately().contains(QStringLiteral("5E 63C5")));
}

TEST(SpokenLately, SaysWhereNoAnswerCame)
{
    Desk desk;
    CardState torn = card("g3c");
    torn.faults.push_back(*Fault::named(QStringLiteral("mute"), 5));
    desk.readers.insert(torn, 0);
    EXPECT_FALSE(desk.read());
    expectsOnlyStatuses();
    EXPECT_TRUE(spokenLately().back().endsWith(QStringLiteral("lost")));
}

TEST(SpokenLately, HoldsWhatTheReadersKeysWereAnsweredToo)
{
    SeededRandomness randomness{1};
    VirtualSlot slot{randomness};
    slot.insert(card("g3c"));
    ReaderWithKeys reader(slot.open(), {{"888888"}, {}});
    PinErrand errand(reader, Errand::CheckPin, {});
    ASSERT_TRUE(errand.opensCard(identificationOf(CardContents{})));
    EXPECT_EQ(errand.isPinAtReader(), true);
    EXPECT_EQ(spokenLately().back(), QStringLiteral("20 9000"));
}
