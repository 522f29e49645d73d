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

struct Kept {
    std::vector<ports::NewEntry> entries;
    std::optional<Error> fails;

    KeepEntry keep()
    {
        return [this](ports::NewEntry entry) { return take(std::move(entry)); };
    }
    Task<Expected<ports::Entry>> take(ports::NewEntry entry)
    {
        if (fails) co_return std::unexpected(*fails);
        entries.push_back(entry);
        co_return ports::Entry{std::move(entry)};
    }
};

TestCard cardOf(const char* face, const char* serial)
{
    return {.entry = {{1625704200000}, QDate(2021, 7, 8), {}, {}, QStringLiteral("0103"), {}},
            .operation = {QStringLiteral("op-1")},
            .face = QLatin1String(face),
            .serial = QLatin1String(serial)};
}

TEST(TestCard, IsPrintedOnItsOwnBlankWithNobodysName)
{
    Maker maker;
    Kept kept;
    ASSERT_TRUE(test::done(printTestCard(maker, kept.keep(), cardOf("calibration", "00000007"))));
    ASSERT_EQ(maker.asked.size(), 1u);
    const ports::Deed& deed = maker.asked.front();
    EXPECT_EQ(deed.operation, domain::OperationId{QStringLiteral("op-1")});
    EXPECT_EQ(deed.request, QStringLiteral("print_face"));
    EXPECT_EQ(deed.body["object"], "00000007");
    EXPECT_EQ(deed.body["face"], "calibration");
    // GB 11643-1999 prints this number as its example: nobody has it.
    EXPECT_EQ(deed.body["texts"]["social_security_number"], "440524188001010014");
}

// K18: whose hand printed on which blank stands in the journal before the press is told, and without that it is not.
TEST(TestCard, IsKeptBeforeItIsPrinted)
{
    Maker maker;
    Kept kept;
    maker.fails = Error{Error::Kind::Unavailable, words("printer.ribbon_out"), {}};
    EXPECT_FALSE(test::done(printTestCard(maker, kept.keep(), cardOf("test", "00000008"))));
    ASSERT_EQ(kept.entries.size(), 1u);
    EXPECT_EQ(kept.entries.front().kind, QStringLiteral("test_printed"));
    EXPECT_EQ(kept.entries.front().by, QStringLiteral("0103"));
    EXPECT_EQ(kept.entries.front().body, (Json{{"serial", "00000008"}, {"face", "test"}, {"operation", "op-1"}}));
    kept.fails = Error{Error::Kind::Refused, words("error.stock_no_test_card"), {}};
    const auto again = test::done(printTestCard(maker, kept.keep(), cardOf("test", "00000008")));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Refused);
    EXPECT_EQ(maker.asked.size(), 1u) << "what could not be kept is not printed";
}

// It may have come out all the same: nobody is told that it surely did not.
TEST(TestCard, SaysWhatTheHandSaid)
{
    Maker maker;
    Kept kept;
    maker.fails = Error{Error::Kind::InDoubt, words("printer.not_heard"), QStringLiteral("job 3")};
    const auto printed = test::done(printTestCard(maker, kept.keep(), cardOf("test", "00000008")));
    ASSERT_FALSE(printed);
    EXPECT_EQ(printed.error().kind, Error::Kind::InDoubt);
    EXPECT_EQ(printed.error().detail, QStringLiteral("job 3"));
}

}  // namespace
}  // namespace kapok::app
