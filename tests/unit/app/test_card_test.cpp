// A test card is a face of nobody, on the blank that was counted for it (K17, K18).
#include "app/test_card.h"
#include "support/desk/inline_scheduler.h"

#include <gtest/gtest.h>

namespace kapok::app {
namespace {

struct Maker final : ports::Hand {
    std::vector<ports::Deed> asked;
    std::optional<Error> fails;

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override
    {
        asked.push_back(std::move(deed));
        if (fails) co_return std::unexpected(*fails);
        co_return ports::Outcome{};
    }
    Task<Expected<ports::Fate>> find(ports::Deed) override { co_return ports::Fate{}; }
};

TEST(TestCard, IsPrintedOnItsOwnBlankWithNobodysName)
{
    Maker maker;
    const domain::OperationId operation{QStringLiteral("op-1")};
    ASSERT_TRUE(test::done(printTestCard(maker, operation, QStringLiteral("calibration"), QStringLiteral("00000007"))));
    ASSERT_EQ(maker.asked.size(), 1u);
    const ports::Deed& deed = maker.asked.front();
    EXPECT_EQ(deed.operation, operation);
    EXPECT_EQ(deed.request, QStringLiteral("print_face"));
    EXPECT_EQ(deed.body["object"], "00000007");
    EXPECT_EQ(deed.body["face"], "calibration");
    // GB 11643-1999 prints this number as its example: nobody has it.
    EXPECT_EQ(deed.body["texts"]["social_security_number"], "440524188001010014");
}

// It may have come out all the same: nobody is told that it surely did not.
TEST(TestCard, SaysWhatTheHandSaid)
{
    Maker maker;
    maker.fails = Error{Error::Kind::InDoubt, words("printer.not_heard"), QStringLiteral("job 3")};
    const auto printed =
        test::done(printTestCard(maker, {QStringLiteral("op-2")}, QStringLiteral("test"), QStringLiteral("00000008")));
    ASSERT_FALSE(printed);
    EXPECT_EQ(printed.error().kind, Error::Kind::InDoubt);
    EXPECT_EQ(printed.error().detail, QStringLiteral("job 3"));
}

}  // namespace
}  // namespace kapok::app
