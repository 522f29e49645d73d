// What is made on a blank goes to the hand of its part, and comes back as that hand said it (K02, K05).
#include "desk/maker_hand.h"
#include "support/desk/inline_scheduler.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

// Says what it was asked, and what it was told to say.
class SaidHand final : public ports::Hand {
public:
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override
    {
        last = std::move(deed);
        co_return ports::Outcome{says};
    }
    Task<Expected<ports::Fate>> find(ports::Deed deed) override
    {
        last = std::move(deed);
        co_return ports::Fate{ports::Fate::Kind::CannotTell, {}, QStringLiteral("eyes")};
    }
    Task<Expected<void>> ready() override
    {
        if (!isReady) co_return failure(Error::Kind::Unavailable, words("error.printer_silent"));
        co_return Expected<void>{};
    }

    Json says;
    bool isReady = true;
    std::optional<ports::Deed> last;
};

struct Makers {
    SaidHand chip{}, face{};
    desk::MakerHand hand{{{QStringLiteral("personalise"), &chip}, {QStringLiteral("print_face"), &face}}};
};

ports::Deed deedOf(const char* request)
{
    return {.operation = {QStringLiteral("one")},
            .request = QLatin1String(request),
            .body = {{"object", "00000001"}},
            .marked = {2, 4}};
}

// The operation and what an earlier attempt has behind it arrive as they were kept: a chip is written no second time.
TEST(MakerHand, GivesEachPartToItsOwnHandUnchanged)
{
    Makers makers;
    makers.chip.says = {{"object", "00000001"}, {"spoiled", "chip_silent"}};
    const auto written = done(makers.hand.carryOut(deedOf("personalise")));
    ASSERT_TRUE(written);
    EXPECT_EQ(written->value["spoiled"], "chip_silent");
    ASSERT_TRUE(makers.chip.last);
    EXPECT_EQ(makers.chip.last->operation, domain::OperationId{QStringLiteral("one")});
    EXPECT_EQ(makers.chip.last->body["object"], "00000001");
    EXPECT_EQ(makers.chip.last->marked, (ports::Progress{2, 4}));
    EXPECT_FALSE(makers.face.last) << "nothing is printed where a chip is to be written";
}

// What only eyes can tell stays so: the desk asks a teller and prints nothing a second time.
TEST(MakerHand, AsksTheSameHandWhatBecameOfIt)
{
    Makers makers;
    const auto fate = done(makers.hand.find(deedOf("print_face")));
    ASSERT_TRUE(fate);
    EXPECT_EQ(fate->kind, ports::Fate::Kind::CannotTell);
    EXPECT_EQ(fate->without, QStringLiteral("eyes"));
    EXPECT_TRUE(makers.face.last);
    EXPECT_FALSE(makers.chip.last);
}

TEST(MakerHand, RefusesWhatNobodyHereMakes)
{
    Makers makers;
    const auto made = done(makers.hand.carryOut(deedOf("emboss")));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, Error::Kind::Refused);
    EXPECT_EQ(made.error().happened.id, QStringLiteral("error.nobody_makes"));
    EXPECT_FALSE(done(makers.hand.find(deedOf("emboss"))));
    EXPECT_FALSE(makers.chip.last || makers.face.last);
}

// A printer that is off keeps no chip from being written.
TEST(MakerHand, IsReadyWhereOneOfThemIs)
{
    Makers makers;
    makers.chip.isReady = false;
    EXPECT_TRUE(done(makers.hand.ready()));
    makers.face.isReady = false;
    EXPECT_FALSE(done(makers.hand.ready()));
}

}  // namespace
}  // namespace kapok::test
