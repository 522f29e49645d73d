// A card that is made at the counter: P1.6, P3.1; rules.md §5, §7, §8; K01-K08, W38-W41. Blanks, chip and printer are
// filled in by hand, and what comes next is looked at.
#include "tests/unit/workflows/making_support.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

using namespace making;

// K01, K02, K05, K08: one step after the other, each a mark of its own that stays.
TEST(Making, GoesFromTheBlankToTheHandsInOrder)
{
    Apply a = accepted();
    EXPECT_EQ(next(a).fills, QStringLiteral("card_data"));
    a = withData();
    ASSERT_EQ(next(a).fills, of("blank", 1));
    EXPECT_EQ(next(a).kind, StepKind::ReadChip);
    EXPECT_EQ(next(a).body["generation"], 3);
    learn(a, of("blank", 1), blankOf("00000001"));
    ASSERT_EQ(next(a).kind, StepKind::MoveStock);
    EXPECT_EQ(next(a).body["from"], "tray:0103");
    EXPECT_EQ(next(a).body["to"], "printer:P1");
    learn(a, of("fed", 1), next(a).body);
    ASSERT_EQ(next(a).request, QStringLiteral("personalise"));
    EXPECT_EQ(next(a).body["object"], "00000001");
    EXPECT_EQ(bare(next(a).body["order"]["card_number"]), "D44070014");
    learn(a, of("written", 1), {{"object", "00000001"}, {"spoiled", ""}});
    EXPECT_EQ(next(a).fills, of("read_back", 1));
    learn(a, of("read_back", 1), readBackOf("00000001"));
    EXPECT_EQ(next(a).fills, of("print_it", 1));
    learn(a, of("print_it", 1), "print");
    ASSERT_EQ(next(a).request, QStringLiteral("print_face"));
    learn(a, of("face", 1), {{"object", "00000001"}, {"spoiled", ""}});
    EXPECT_EQ(next(a).fills, of("looked", 1));
    EXPECT_EQ(next(a).body["never_empty"], true) << "K08";
    EXPECT_EQ(next(a).question.example, allLooked);
    learn(a, of("looked", 1), allLooked);
    ASSERT_EQ(next(a).request, QStringLiteral("card_completed"));
    EXPECT_EQ(next(a).body["chip"]["identification"], "440700D15600000500000001FFFFFFFF");
    learn(a, QStringLiteral("completed"), {{"accepted", {{"status", "not_activated"}}}});
    learn(a, QStringLiteral("made"), {{"reply", CardMade::outcomes().front().toJson()}});
    EXPECT_EQ(next(a).fills, QStringLiteral("collect"));
    learn(a, QStringLiteral("collect"), {{"state", "done"}, {"reason", ""}});
    EXPECT_EQ(next(a).body["to"], "outside");
    learn(a, QStringLiteral("issued"), next(a).body);
    EXPECT_EQ(next(a).fills, QStringLiteral("activate"));
    learn(a, QStringLiteral("activate"), {{"state", "done"}, {"reason", ""}});
    EXPECT_EQ(next(a).kind, StepKind::Done);
}

// K05, K06, W38 (it printed after a write that failed): a chip that says anything else goes to the bin, unasked.
TEST(Making, PrintsNothingOnAChipThatDiffers)
{
    Apply a = fed(withData(), "00000001", 1);
    learn(a, of("written", 1), {{"object", "00000001"}, {"spoiled", ""}});
    learn(a, of("read_back", 1), readBackOf("00000001", "另一人"));
    ASSERT_EQ(next(a).kind, StepKind::MoveStock);
    EXPECT_EQ(next(a).body["to"], "bin");
    EXPECT_EQ(next(a).body["reason"], "chip_differs");
}

// W38 (it went on making after a print failure, and wrote the chip in a loop): what was spoiled is never written again, and
// another blank needs a second person, who reads what became of the first (W39, W40).
TEST(Making, TakesAnotherBlankOnlyWithASecondPerson)
{
    Apply a = written();
    learn(a, of("print_it", 1), "print");
    learn(a, of("face", 1), {{"object", "00000001"}, {"spoiled", "print_failed"}});
    ASSERT_EQ(next(a).body["reason"], "print_failed");
    learn(a, of("bin", 1), next(a).body);
    ASSERT_EQ(next(a).fills, of("otherwise", 2));
    learn(a, of("otherwise", 2), "another");
    const Step asks = next(a);
    ASSERT_EQ(asks.fills, of("allowed", 2));
    EXPECT_NE(asks.body.dump().find("00000001"), std::string::npos);
    EXPECT_NE(asks.body.dump().find("print_failed"), std::string::npos);
    learn(a, of("allowed", 2), asks.outcomes.front());
    ASSERT_EQ(next(a).fills, of("blank", 2));
    // The blank of the first attempt is none for the second, whoever lays it there.
    RecordOf<Apply> record(a);
    EXPECT_FALSE(record.fill(of("blank", 2), blankOf("00000001")));
    EXPECT_EQ(next(fed(a, "00000002", 2)).body["object"], "00000002");
}

// A blank nobody can read is typed, and then a second person agrees before anything is fed.
TEST(Making, TypesASerialOnlyWithASecondPerson)
{
    Apply a = withData();
    const Step read = next(a);
    EXPECT_EQ(read.question.insteadFills, of("otherwise", 1));
    ASSERT_TRUE(fits(read, of("otherwise", 1), "typed"));
    learn(a, of("otherwise", 1), "typed");
    ASSERT_EQ(next(a).fills, of("typed", 1));
    learn(a, of("typed", 1), "00000007");
    ASSERT_EQ(next(a).kind, StepKind::Decide);
    EXPECT_NE(next(a).body.dump().find("00000007"), std::string::npos);
    learn(a, of("allowed", 1), next(a).outcomes.front());
    EXPECT_EQ(next(a).body["typed"], "00000007");
}

// K10: out of order is said with the move.
TEST(Making, FlagsABlankThatWasNotNext)
{
    Apply a = withData();
    learn(a, of("blank", 1), blankOf("00000004"));
    EXPECT_EQ(next(a).body["reason"], "out_of_order");
}

// K08: what is not ticked is not right.
TEST(Making, BinsWhatDoesNotLookRight)
{
    Apply a = written();
    learn(a, of("print_it", 1), "print");
    learn(a, of("face", 1), {{"object", "00000001"}, {"spoiled", ""}});
    learn(a, of("looked", 1), Json{"name", "photo", "number"});
    EXPECT_EQ(next(a).body["reason"], "print_bad");
}

// K03: a blank that was not written goes back to its tray, the order and the account are taken back, and then he is told.
TEST(Making, UndoesWhatWasBegun)
{
    Apply a = fed(withData(), "00000001", 1);
    learn(a, of("otherwise", 1), "stop");
    ASSERT_EQ(next(a).kind, StepKind::MoveStock);
    EXPECT_EQ(next(a).body["to"], "tray:0103");
    learn(a, of("bin", 1), next(a).body);
    EXPECT_EQ(next(a).request, QStringLiteral("apply_cancel"));
    learn(a, QStringLiteral("taken_back"), {{"accepted", {{"status", "cancelled"}}}});
    EXPECT_EQ(next(a).request, QStringLiteral("account_release"));
    learn(a, QStringLiteral("released"), {{"refused", "unknown_card"}});
    ASSERT_EQ(next(a).fills, QStringLiteral("refusal_slip"));
    // What it rests on is that it was made on the spot, and not what an application rests on.
    const std::string slip = next(a).body.dump();
    EXPECT_NE(slip.find("basis.P1.6"), std::string::npos) << slip;
    EXPECT_EQ(slip.find("basis.P1.1"), std::string::npos) << slip;

    // One that was written is waste, also where nobody knows yet how far it came.
    Apply begun = fed(withData(), "00000001", 1);
    begun.written[QStringLiteral("1")].intended = true;
    learn(begun, of("otherwise", 1), "stop");
    EXPECT_EQ(next(begun).body["to"], "bin");
}

// A19: an order that was ended elsewhere before its data came leaves no account behind.
TEST(Making, ReleasesTheAccountWhereTheDataAreRefused)
{
    Apply a = accepted();
    learn(a, QStringLiteral("card_data"), {{"refused", "application_cancelled"}});
    ASSERT_EQ(next(a).request, QStringLiteral("apply_cancel"));
    learn(a, QStringLiteral("taken_back"), {{"refused", "already_cancelled"}});
    ASSERT_EQ(next(a).request, QStringLiteral("account_release"));
    learn(a, QStringLiteral("released"), {{"refused", "unknown_card"}});
    EXPECT_EQ(next(a).fills, QStringLiteral("refusal_slip"));
}

// K03: one that is finished, and that the province does not want any more, does not stay in the printer.
TEST(Making, BinsAFinishedCardThatWasEndedElsewhere)
{
    Apply a = written();
    learn(a, of("print_it", 1), "print");
    learn(a, of("face", 1), {{"object", "00000001"}, {"spoiled", ""}});
    learn(a, of("looked", 1), allLooked);
    learn(a, QStringLiteral("completed"), {{"accepted", {{"status", "not_activated"}}}});
    learn(a, QStringLiteral("made"), {{"refused", "application_cancelled"}});
    ASSERT_EQ(next(a).kind, StepKind::MoveStock);
    EXPECT_EQ(next(a).body["from"], "printer:P1");
    EXPECT_EQ(next(a).body["to"], "bin");
    learn(a, of("bin", 1), next(a).body);
    ASSERT_EQ(next(a).request, QStringLiteral("apply_cancel"));
    // Told, and not heard of yet: the no that it follows from does not hold it back.
    a.takenBack.intended = true;
    EXPECT_TRUE(course::withdrawn(RecordOf<Apply>(a)).empty());
    learn(a, QStringLiteral("taken_back"), {{"refused", "already_cancelled"}});
    a.released.intended = true;
    EXPECT_TRUE(course::withdrawn(RecordOf<Apply>(a)).empty());
    EXPECT_EQ(next(a).request, QStringLiteral("account_release"));
    learn(a, QStringLiteral("released"), {{"refused", "unknown_card"}});
    EXPECT_EQ(next(a).fills, QStringLiteral("refusal_slip"));
}

// W38 (paid, and the network failed): the money is given back by the case that took it, after all else is undone.
TEST(Making, GivesTheMoneyBackWhereNoCardIsMade)
{
    Apply a = withData();
    ASSERT_TRUE(a.fee.fill(Payment{.fen = 2000, .method = QStringLiteral("cash")}.toJson()));
    learn(a, of("otherwise", 1), "stop");
    learn(a, QStringLiteral("taken_back"), {{"accepted", {{"status", "cancelled"}}}});
    learn(a, QStringLiteral("released"), {{"refused", "unknown_card"}});
    ASSERT_EQ(next(a).kind, StepKind::SettleFee);
    EXPECT_EQ(next(a).body["fen"], 0);
}

// W38 (going on after an "unmark" gave wrong times): what the first blank came to stays as it was written down, and the
// second one begins with nothing behind it.
TEST(Making, KeepsWhatTheFirstBlankCameTo)
{
    Apply a = written();
    learn(a, of("print_it", 1), "spoil");
    learn(a, of("bin", 1), next(a).body);
    const Json before = a.written[QStringLiteral("1")].toJson();
    learn(a, of("otherwise", 2), "another");
    learn(a, of("allowed", 2), next(a).outcomes.front());
    a = fed(a, "00000002", 2);
    EXPECT_EQ(a.written[QStringLiteral("1")].toJson(), before);
    EXPECT_EQ(next(a).fills, of("written", 2));
    EXPECT_FALSE(a.readBack[QStringLiteral("2")]);
}

// Three blanks and no more.
TEST(Making, EndsWithTheThirdBlank)
{
    Apply a = withData();
    int attempt = 1;
    for (const char* serial : {"00000001", "00000002", "00000003"}) {
        if (attempt > 1) {
            learn(a, of("otherwise", attempt), "another");
            learn(a, of("allowed", attempt), next(a).outcomes.front());
        }
        a = fed(a, serial, attempt);
        learn(a, of("written", attempt), {{"object", serial}, {"spoiled", "chip_silent"}});
        learn(a, of("bin", attempt), next(a).body);
        ++attempt;
    }
    EXPECT_EQ(notMade(a)->reason, QStringLiteral("blanks_spoiled"));
    EXPECT_EQ(next(a).request, QStringLiteral("apply_cancel"));
}

// An ordinary order waits for the plant, and asks for no blank.
TEST(Making, IsOnlyOfWhatIsMadeOnTheSpot)
{
    Apply a = accepted();
    a.channel.clear();
    EXPECT_EQ(next(a).fills, QStringLiteral("made"));
}

// Compared as values: a chip pads a name and writes an x as it likes.
TEST(Compared, KnowsTheSameValueInAnotherWriting)
{
    const CardData::Reply ordered = CardData::outcomes().front();
    const auto blank = BlankInSlot{}.outcomes().front();
    const auto same = WrittenChip{ordered, blank}.outcomes();
    EXPECT_TRUE(agree(compared(ordered, blank, same[0])));
    EXPECT_EQ(compared(ordered, blank, same[0]).size(), 10u);  // picture 08
    EXPECT_FALSE(agree(compared(ordered, blank, same[1])));
    WrittenChip::Reply another = same[0];
    another.identification.replace(QStringLiteral("00000001"), QStringLiteral("00000002"));
    EXPECT_FALSE(agree(compared(ordered, blank, another)));
}

}  // namespace
}  // namespace kapok::workflows
