// What is read while a card is made: everything that is wrong is said before a blank is fed (K04, K05, K10, K14).
#include "desk/blank_reading.h"
#include "domain/stock.h"
#include "messages/province/card_data.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

const QString maker = QStringLiteral("0103");

class SaidPrinter final : public ports::CardPrinter {
public:
    Task<Expected<ports::CardPrinterState>> state() override { co_return says; }
    ports::CardPrinterState says{.name = QStringLiteral("P1")};
};

// Nine blanks lie in the tray of 0103, and none in the slot.
struct AtTheSlot : Counter {
    AtTheSlot() : Counter(people::withoutCard()) { EXPECT_EQ(life().nextBlank(maker), QStringLiteral("00000001")); }

    Expected<Json> reads(const char* request, const Json& body, const QString& teller = maker)
    {
        const desk::Parts parts{.journal = life().journal(),
                                .rows = life().rows(),
                                .parties = {},
                                .readers = outside.readers,
                                .hands = {},
                                .clock = outside.clock,
                                .randomness = outside.chance,
                                .workflows = workflows::Workflows::ofThisHouse(),
                                .rules = {},
                                .cardPrinter = withPrinter ? &printer : nullptr};
        const workflows::Step step{
            .kind = workflows::StepKind::ReadChip, .request = QLatin1String(request), .body = body};
        const auto read = done(desk::readForMaking(parts, step, teller));
        if (!read) return std::unexpected(read.error());
        return read->value;
    }
    Expected<Json> blank(const char* inSlot, const Json& body = {{"generation", 3}}, const QString& teller = maker)
    {
        world.blank = QLatin1String(inSlot);
        return reads("blank", body, teller);
    }

    SaidPrinter printer;
    bool withPrinter = true;
};

QString saidOf(const Expected<Json>& read) { return read ? QString() : read.error().happened.id; }

TEST(BlankReading, SaysWhichBlankLiesThereAndWhereItIsInTheStock)
{
    AtTheSlot desk;
    desk.printer.says.readiness = QStringLiteral("ready");
    const auto read = desk.blank("00000001");
    ASSERT_TRUE(read) << saidOf(read).toStdString();
    EXPECT_EQ((*read)["serial"], "00000001");
    EXPECT_EQ((*read)["lies"], "tray:0103");
    EXPECT_EQ((*read)["first"], "00000001");
    EXPECT_EQ((*read)["left"], 9);
    EXPECT_EQ((*read)["printer"], "P1");
    EXPECT_EQ((*read)["supplies"]["state"], "ready");
    EXPECT_EQ((*read)["supplies"]["ribbon"], "unknown") << "K14: what the printer does not say is not well";
}

// K10: another than the next is taken, and says which one was.
TEST(BlankReading, NamesTheOneThatIsNextWhereAnotherLiesThere)
{
    AtTheSlot desk;
    const auto read = desk.blank("00000004");
    ASSERT_TRUE(read) << saidOf(read).toStdString();
    EXPECT_EQ((*read)["serial"], "00000004");
    EXPECT_EQ((*read)["first"], "00000001");
}

TEST(BlankReading, RefusesWhatMayNotBeFed)
{
    AtTheSlot desk;
    EXPECT_EQ(saidOf(desk.blank("")), QStringLiteral("error.card_none"));
    EXPECT_EQ(saidOf(desk.blank("00000044")), QStringLiteral("error.blank_unknown"));
    EXPECT_EQ(saidOf(desk.blank("00000001", {{"generation", 2}})), QStringLiteral("error.blank_other_generation"));
    EXPECT_EQ(saidOf(desk.blank("00000001", {{"generation", 3}}, QStringLiteral("0102"))),
              QStringLiteral("error.blank_not_in_tray"));
}

// K04, K24: a fault of the printer is said while the blank can still be taken out again.
TEST(BlankReading, RefusesWhileThePrinterCannotPrint)
{
    AtTheSlot desk;
    desk.printer.says.hinders = words("error.printer_silent");
    EXPECT_EQ(saidOf(desk.blank("00000001")), QStringLiteral("error.printer_silent"));
    desk.withPrinter = false;
    EXPECT_EQ(saidOf(desk.blank("00000001")), QStringLiteral("error.no_card_printer"));
}

// One whose chip says nothing is looked up by the serial that was typed; the slot is not asked.
TEST(BlankReading, LooksUpASerialThatWasTyped)
{
    AtTheSlot desk;
    const auto read = desk.blank("", {{"generation", 3}, {"typed", "00000002"}});
    ASSERT_TRUE(read) << saidOf(read).toStdString();
    EXPECT_EQ((*read)["serial"], "00000002");
    EXPECT_EQ((*read)["identification"], "");
    EXPECT_EQ(saidOf(desk.blank("", {{"generation", 3}, {"typed", "00000044"}})),
              QStringLiteral("error.blank_unknown"));
}

// K05: the chip is read under the keys of its order; the card of somebody else in the slot is no answer.
TEST(BlankReading, ReadsBackTheChipOfThisBlankOnly)
{
    AtTheSlot desk;
    const Json order = bare(messages::CardData::outcomes().front().order);
    desk.world.writeBlank(QStringLiteral("00000001"), order);
    const auto read = desk.reads("written_chip", {{"serial", "00000001"}, {"identification", ""}});
    ASSERT_TRUE(read) << saidOf(read).toStdString();
    const Json says = (*read)["says"];
    for (const char* key : {"card_number", "social_security_number", "name"}) {
        EXPECT_EQ(bare(says[key]), order[key]) << key;
        EXPECT_NE(says[key], order[key]) << key << " is not marked as personal";
    }
    EXPECT_EQ(says["issued"], order["issued"]);
    EXPECT_EQ(says["expires"], order["expires"]);
    EXPECT_EQ(saidOf(desk.reads("written_chip", {{"serial", "00000002"}, {"identification", ""}})),
              QStringLiteral("error.other_card"));
}

}  // namespace
}  // namespace kapok::test
