// contract.md §3, `card read --pin-pad`: the holder proves his PIN at the keys of the reader, and nobody else sees it (C13,
// C14, D2).
#include "cli/card.h"
#include "tests/unit/cardio/reader_with_keys.h"
#include "tests/unit/cardio/support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

/// One reader with keys, at which `typed` is pressed.
struct KeyedBank final : ReaderBank {
    SeededRandomness randomness{1};
    VirtualSlot slot{randomness};
    test::Typed typed;

    std::expected<std::vector<Slot>, Lost> look() override
    {
        Slot only{.name = QStringLiteral("Keyed"), .cardPresent = true, .insertion = 1};
        only.atr = QByteArray::fromHex("3B6D000000814A44468660440700000003");
        only.pinPad = {true, true};
        return std::vector<Slot>{only};
    }
    std::unique_ptr<CardTransport> open(const QString&, AtrFrom) override
    {
        return std::make_unique<ReaderWithKeys>(slot.open(), typed);
    }
    std::expected<bool, Lost> hasPinPad(const QString&) override { return true; }
    void watch(std::function<void()>) override {}
};

class PinAtTheReader : public ::testing::Test {
protected:
    struct Answer {
        int exit = 0;
        QString out, err;
        Json document() const { return parseStrict(out.toUtf8()).value(); }
    };
    Answer reads(test::Typed typed)
    {
        bank->typed = std::move(typed);
        Answer answer;
        {
            QTextStream out(&answer.out), err(&answer.err);
            QCommandLineParser parser;
            cli::describeOptions(parser);
            EXPECT_TRUE(
                parser.parse({QStringLiteral("kapokctl"), QStringLiteral("read"), QStringLiteral("--pin-pad")}));
            answer.exit = cli::cardOver(cli::callOf(parser, out, err), readers, {});
        }
        return answer;
    }
    int triesLeft() { return bank->slot.glance().card->pinLeft; }
    void SetUp() override { bank->slot.insert(card("g3c")); }

    InlineScheduler scheduler;
    ListeningHsm hsm;
    FixedClock clock;
    SeededRandomness randomness{7};
    std::shared_ptr<KeyedBank> bank = std::make_shared<KeyedBank>();
    ChipCardReaders readers{bank, {scheduler, hsm, clock, randomness}};
};

}  // namespace

TEST_F(PinAtTheReader, IsProvedAndSaidSo)
{
    const Answer answer = reads({{"888888"}, {}});
    EXPECT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.document()["pin_verified"], true);
    EXPECT_EQ(answer.document()["generation"], 3);
    EXPECT_TRUE(answer.err.contains(QStringLiteral("PIN is right")));
    EXPECT_FALSE(answer.out.contains(QStringLiteral("888888")) || answer.err.contains(QStringLiteral("888888")));
    EXPECT_EQ(triesLeft(), 6);
}

TEST_F(PinAtTheReader, CostsOneTryWhereItIsWrongAndIsNotRepeated)
{
    const Answer answer = reads({{"111111"}, {}});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.document()["pin_verified"], false);
    EXPECT_EQ(triesLeft(), 5);
}

TEST_F(PinAtTheReader, CostsNothingWhereTheHolderBreaksOff)
{
    const Answer answer = reads({{}, 0x6401});
    EXPECT_NE(answer.exit, 0);
    EXPECT_TRUE(answer.document()["pin_verified"].is_null());
    EXPECT_EQ(answer.document()["card_number"].is_null(), false) << "what was read is given all the same";
    EXPECT_EQ(triesLeft(), 6);
}
