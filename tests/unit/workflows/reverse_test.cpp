// Reversal: the same day as if it had never been, later as an entry of its own, never without a second person and never
// without the number of the case that made the mistake (L15; rules.md §19).
#include "workflows/reverse.h"

#include "domain/case_number.h"
#include "workflows/steps.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

const QDate today(2021, 7, 8);

QString numberOf(QDate day) { return domain::caseNumber({QStringLiteral("0708")}, day, QStringLiteral("0101"), 23); }

Reverse found(QDate day)
{
    Reverse reverse{
        .visit = {.id = QStringLiteral("visit"),
                  .day = today,
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    reverse.changes.filled = true;
    reverse.changes.reply = ChangesOfPerson::outcomes().front();
    reverse.changes.reply->changes.front().day = day;
    return reverse;
}

Reverse linked(QDate day)
{
    Reverse reverse = found(day);
    reverse.reversed.value = reverse.changes->changes.front().number;
    reverse.original.value = SerialOfCase{numberOf(day)};
    reverse.mistake.value = QStringLiteral("wrong_card");
    return reverse;
}

Json rowOf(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row["value"];
    return {};
}

// L15: linked to the original serial, which is of that change's day.
TEST(Reverse, NamesTheCaseThatMadeTheMistake)
{
    Reverse reverse = linked(today);
    reverse.original.value = SerialOfCase{numberOf(today.addDays(-1))};
    EXPECT_EQ(next(reverse).fills, QStringLiteral("original"));
    for (const char* wrong : {"", "0708", "0708-20210708-0101-0023-0", "0708-20210799-0101-0023-1"})
        EXPECT_FALSE(SerialOfCase::fromJson(wrong)) << wrong;
    EXPECT_TRUE(SerialOfCase::fromJson(numberOf(today).toStdString()));
}

// rules.md §19: a second person looks at all of it, and without him nothing is told to anybody.
TEST(Reverse, NeedsASecondPerson)
{
    Reverse reverse = linked(today);
    const Step step = next(reverse);
    ASSERT_EQ(step.kind, StepKind::Decide);
    ASSERT_TRUE(step.ruled);
    EXPECT_EQ(step.ruled->outcome, domain::Outcome::Authorise);
    EXPECT_EQ(rowOf(step.body, "paper.row.original_number"), numberOf(today).toStdString());
    ASSERT_TRUE(reverse.verdict.fill(step.outcomes.back()));
    ASSERT_TRUE(refusal(reverse));
    EXPECT_EQ(refusal(reverse)->reason, QStringLiteral("not_approved"));
}

// L15: same day a reversal; a day that is over is not written anew, so then a correction beside it.
TEST(Reverse, IsACorrectionOnALaterDay)
{
    for (const QDate day : {today, today.addDays(-1)}) {
        Reverse reverse = linked(day);
        ASSERT_TRUE(reverse.verdict.fill(next(reverse).outcomes.front()));
        ASSERT_EQ(next(reverse).fills, QStringLiteral("review"));
        reverse.review.agreed = true;
        const Step order = next(reverse);
        ASSERT_EQ(order.request, QStringLiteral("reverse"));
        EXPECT_EQ(order.body["as"], day == today ? "reversal" : "correction");
        EXPECT_EQ(order.body["original"], numberOf(day).toStdString());
        ASSERT_TRUE(reverse.order.fill({{"accepted", {{"status", "normal"}}}}));
        const Step slip = next(reverse);
        ASSERT_EQ(slip.fills, QStringLiteral("slip"));
        EXPECT_EQ(rowOf(slip.body, "paper.row.state")["words"], "view.status.normal");
    }
}

TEST(Reverse, IsRefusedWhereNothingStands)
{
    Reverse reverse = found(today);
    reverse.changes.reply->changes.clear();
    EXPECT_EQ(next(reverse).fills, QStringLiteral("refusal_slip"));
}

}  // namespace
}  // namespace kapok::workflows
