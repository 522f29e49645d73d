// Changing the social PIN: C04, C13, P2.1; pitfalls.md P22; rules.md §7, §19.
#include "workflows/pin_change.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

PinChange allowed(std::optional<int> tries)
{
    PinChange change{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    change.card.ref = QStringLiteral("c1");
    change.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    change.cards.filled = true;
    change.cards.reply = CardsOfPerson::Reply{};
    change.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept, .papers = {QStringLiteral("slip")}};
    change.chip.filled = true;
    change.chip.reply = ChipOf{change.card, change.visit}.outcomes().front();
    change.chip.reply->pinTriesLeft = tries;
    return change;
}

std::string refusedWith(PinChange change)
{
    const Step slip = next(change);
    if (slip.fills != QLatin1String("refusal_slip")) return "";
    EXPECT_NE(slip.body.dump().find("basis.P2.1"), std::string::npos);
    EXPECT_TRUE(change.refusalSlip.fill(slip.body));
    return next(change).refusal.reason.toStdString();
}

// C13: before the first try it stands there how many there are.
TEST(PinChange, AsksThePadWithTheTriesThatAreLeft)
{
    const Step pad = next(allowed(4));
    ASSERT_EQ(pad.kind, StepKind::WriteChip);
    EXPECT_EQ(pad.question.text.values.at(QStringLiteral("left")), QStringLiteral("4"));
    EXPECT_EQ(next(allowed(std::nullopt)).kind, StepKind::WriteChip);
}

// P22: the last try is never used, and a locked PIN never tried; the holder has it reset.
TEST(PinChange, UsesNeitherTheLastTryNorALockedPin)
{
    EXPECT_EQ(refusedWith(allowed(2)), "");
    EXPECT_EQ(refusedWith(allowed(1)), "pin_last_try");
    EXPECT_EQ(refusedWith(allowed(0)), "pin_locked");
}

// §7: another chip than the card's.
TEST(PinChange, StopsBeforeAChipThatIsAnothers)
{
    PinChange change = allowed(6);
    change.chip.reply->name = personal(QStringLiteral("另一人"));
    EXPECT_EQ(refusedWith(change), "chip_differs");
}

// C05: tries before and after stand on the slip, and no PIN stands anywhere.
TEST(PinChange, SaysTheTriesBeforeAndAfter)
{
    PinChange change = allowed(2);
    ASSERT_TRUE(change.pin.fill({{"done", true}, {"tries_left", 6}}));
    const Step slip = next(change);
    ASSERT_EQ(slip.fills, QStringLiteral("slip"));
    const auto timesOf = [&](const char* label) {
        for (const Json& row : slip.body["rows"])
            if (row["label"] == label) return row["value"]["values"]["left"];
        return Json();
    };
    EXPECT_EQ(timesOf("paper.row.tries_before"), "2");
    EXPECT_EQ(timesOf("paper.row.tries_after"), "6");
    ASSERT_TRUE(change.slip.fill(slip.body));
    EXPECT_EQ(next(change).kind, StepKind::Done);
}

TEST(PinChange, EndsWithoutAPaperWhereTheCitizenLeavesThePad)
{
    PinChange change = allowed(6);
    ASSERT_TRUE(change.pin.fill({{"done", false}}));
    EXPECT_EQ(next(change).kind, StepKind::Refuse);
    EXPECT_EQ(next(change).refusal.by, QStringLiteral("citizen"));
}

}  // namespace
}  // namespace kapok::workflows
