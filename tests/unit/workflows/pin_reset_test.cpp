// Resetting the social PIN: C05, P2.1; rules.md §6, §7.
#include "workflows/pin_reset.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

PinReset allowed(int tries)
{
    PinReset reset{.visit = {.id = QStringLiteral("visit"),
                             .day = QDate(2021, 7, 8),
                             .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                          domain::DocumentKind::IdCard, u"440524188001010014")),
                                                      .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    reset.card.ref = QStringLiteral("c1");
    reset.card.setStatus(domain::CardStatus::Locked);
    reset.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    reset.cards.filled = true;
    reset.cards.reply = CardsOfPerson::Reply{};
    reset.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Authorise, .papers = {QStringLiteral("slip")}};
    reset.chip.filled = true;
    reset.chip.reply = ChipOf{reset.card, reset.visit}.outcomes().front();
    reset.chip.reply->pinTriesLeft = tries;
    return reset;
}

Json rowOf(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row;
    return {};
}

// C05: before anything is sent it stands there how many tries are left, and what becomes of the card.
TEST(PinReset, SaysInItsReviewWhatItChanges)
{
    const Step review = next(allowed(0));
    ASSERT_EQ(review.fills, QStringLiteral("review"));
    EXPECT_EQ(rowOf(review.body, "paper.row.tries_before")["value"]["values"]["left"], "0");
    EXPECT_EQ(rowOf(review.body, "paper.row.status")["before"]["words"], "view.status.locked");
}

// The province says yes before the chip is written, and the pad asks for the new PIN alone.
TEST(PinReset, WritesTheChipOnlyAfterTheProvinceHasAgreed)
{
    PinReset reset = allowed(0);
    reset.review.agreed = true;
    ASSERT_EQ(next(reset).fills, QStringLiteral("order"));
    ASSERT_TRUE(reset.order.fill({{"accepted", {{"status", "normal"}}}}));
    const Step pad = next(reset);
    ASSERT_EQ(pad.kind, StepKind::WriteChip);
    EXPECT_EQ(pad.request, QStringLiteral("reset_pin"));
    EXPECT_EQ(pad.question.input, QStringLiteral("new_pin"));

    ASSERT_TRUE(reset.pin.fill({{"done", true}, {"tries_left", 6}}));
    const Step slip = next(reset);
    ASSERT_EQ(slip.fills, QStringLiteral("slip"));
    EXPECT_EQ(rowOf(slip.body, "paper.row.tries_before")["value"]["values"]["left"], "0");
    EXPECT_EQ(rowOf(slip.body, "paper.row.tries_after")["value"]["values"]["left"], "6");
}

// Who leaves the pad has the PIN that he had, and takes a slip home that says so.
TEST(PinReset, SaysThatNothingWasResetWhereTheCitizenLeavesThePad)
{
    PinReset reset = allowed(3);
    reset.review.agreed = true;
    ASSERT_TRUE(reset.order.fill({{"accepted", {{"status", "normal"}}}}));
    ASSERT_TRUE(reset.pin.fill({{"done", false}}));
    const Step slip = next(reset);
    EXPECT_EQ(rowOf(slip.body, "paper.row.pin")["value"]["words"], "paper.state.pin_as_before");
    EXPECT_TRUE(rowOf(slip.body, "paper.row.tries_after").is_null());
}

TEST(PinReset, StopsBeforeAChipThatIsAnothers)
{
    PinReset reset = allowed(0);
    reset.chip.reply->name = personal(QStringLiteral("另一人"));
    EXPECT_EQ(next(reset).fills, QStringLiteral("refusal_slip"));
}

}  // namespace
}  // namespace kapok::workflows
