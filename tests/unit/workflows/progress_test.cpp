// Progress: every production code in the citizen's words, with who must act (P1.3; rules.md §18, codes.md §2).
#include "workflows/progress.h"

#include "workflows/stage.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

using Card = ProgressOfPerson::CardUnderWay;

Card cardAt(const char* code, const char* status = "not_activated")
{
    const auto all = ProgressOfPerson::outcomes();
    Card one = all.front().cards.front();
    one.code = QString::fromLatin1(code);
    one.card.setStatus(*domain::codeOfWord<domain::CardStatus>(QString::fromLatin1(status)));
    return one;
}

struct Told {
    const char* code;
    const char* stage;
    const char* acts;
};

void PrintTo(const Told& told, std::ostream* out) { *out << told.code; }

class Production : public testing::TestWithParam<Told> {};

// A20. §18: received → data check → bank account opened → production → at outlet; of a failure who must act: the station
// that the code names (codes.md §2), and of what the factory spoilt the issuing bank (P1.11(12)).
TEST_P(Production, IsSaidInTheCitizensWordsWithWhoActs)
{
    const Stage stage = stageOf(cardAt(GetParam().code));
    EXPECT_EQ(stage.says.id.toStdString(), std::string("paper.stage.") + GetParam().stage);
    EXPECT_EQ(stage.acts.id.toStdString(), std::string("paper.acts.") + GetParam().acts);
    EXPECT_TRUE(stage.isWaitedFor);
}
INSTANTIATE_TEST_SUITE_P(
    CodesSection2, Production,
    testing::Values(Told{"00", "received", "centre"}, Told{"10", "data_check", "centre"},
                    Told{"20", "data_check", "bank"}, Told{"21", "account_opened", "factory"},
                    Told{"22", "failed_bank", "bank_again"}, Told{"23", "failed_bank", "bank_again"},
                    Told{"2a", "production", "centre"}, Told{"2b", "production", "centre"},
                    Told{"2c", "failed_certificate", "centre_again"}, Told{"2d", "failed_certificate", "centre_again"},
                    Told{"30", "production", "factory"}, Told{"31", "production", "factory"},
                    Told{"32", "failed_factory", "factory_again"}, Told{"33", "failed_factory", "factory_again"},
                    Told{"40", "production", "centre"}, Told{"41", "production", "centre"},
                    Told{"42", "failed_centre", "centre_again"}, Told{"43", "failed_centre", "centre_again"},
                    Told{"50", "production", "outlet"}, Told{"51", "failed_outlet", "outlet_again"},
                    Told{"60", "at_outlet", "citizen_collects"}),
    [](const auto& told) { return std::string(told.param.code); });

// §18: collected, then activated; what is neither is told by its status, and is waited for no longer.
TEST(Stage, OfACardHandedOutIsWhatHeCanDoWithIt)
{
    EXPECT_EQ(stageOf(cardAt("70", "not_activated")).says.id, QStringLiteral("paper.stage.collected"));
    EXPECT_EQ(stageOf(cardAt("70", "not_activated")).acts.id, QStringLiteral("paper.acts.citizen_activates"));
    EXPECT_EQ(stageOf(cardAt("70", "normal")).says.id, QStringLiteral("paper.stage.activated"));
    EXPECT_EQ(stageOf(cardAt("70", "formal_loss")).says.id, QStringLiteral("view.status.formal_loss"));
    EXPECT_EQ(stageOf(cardAt("30", "cancelled")).says.id, QStringLiteral("view.status.cancelled"));
    EXPECT_FALSE(stageOf(cardAt("30", "merged")).isWaitedFor);
    EXPECT_FALSE(stageOf(cardAt("70", "normal")).isWaitedFor);
}

Progress asked()
{
    return {.visit = {.id = QStringLiteral("visit"),
                      .day = QDate(2021, 7, 8),
                      .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                   domain::DocumentKind::IdCard, u"440524188001010014")),
                                               .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
}

int rows(const Json& sheet, const char* label)
{
    return int(std::ranges::count_if(sheet["rows"], [&](const Json& row) { return row["label"] == label; }));
}

// A20: each card has its rows; the day is there where one is promised; no code is on the paper.
TEST(Progress, TellsOfEveryCardAndNeverByACode)
{
    Progress progress = asked();
    ASSERT_EQ(next(progress).fills, QStringLiteral("progress"));
    Card failed = cardAt("33");
    failed.promised.reset();
    progress.progress.filled = true;
    progress.progress.reply = ProgressOfPerson::Reply{{cardAt("2a"), failed}};
    const Step step = next(progress);
    ASSERT_EQ(step.fills, QStringLiteral("slip"));
    EXPECT_EQ(rows(step.body, "paper.row.stage"), 2);
    EXPECT_EQ(rows(step.body, "paper.row.who_acts"), 2);
    EXPECT_EQ(rows(step.body, "paper.row.promised_by_province"), 1);
    EXPECT_EQ(step.body.dump().find("\"2a\""), std::string::npos);
    EXPECT_EQ(step.body.dump().find("\"33\""), std::string::npos);
    ASSERT_TRUE(progress.slip.fill(step.body));
    EXPECT_EQ(next(progress).kind, StepKind::Done);
}

TEST(Progress, SaysThatThereIsNoCard)
{
    Progress progress = asked();
    progress.progress.filled = true;
    progress.progress.reply = ProgressOfPerson::Reply{};
    EXPECT_EQ(rows(next(progress).body, "paper.row.stage"), 1);
    EXPECT_EQ(next(progress).body.dump().find("paper.stage.no_card") == std::string::npos, false);
}

// §2: nothing is made up while the province cannot be asked.
TEST(Progress, IsNotMadeUpWithoutTheLine)
{
    Progress progress = asked();
    ASSERT_TRUE(progress.progress.fill({{"not_reached", true}}));
    const Step step = next(progress);
    ASSERT_EQ(step.fills, QStringLiteral("refusal_slip"));
    ASSERT_TRUE(progress.refusalSlip.fill(step.body));
    EXPECT_EQ(next(progress).kind, StepKind::Refuse);
    EXPECT_EQ(next(progress).refusal.reason, QStringLiteral("province_not_reached"));
}

}  // namespace
}  // namespace kapok::workflows
