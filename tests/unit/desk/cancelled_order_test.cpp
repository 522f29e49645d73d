// An application that is cancelled while a case waits for its card (A19, P1.11(12)): the case ends, and gives back what
// was paid (rules.md §4).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

// Until the card is waited for; gives the ref of that card.
QString ordered(Counter& counter, Business business)
{
    counter.begin(business);
    counter.answerUntil("made");
    return text(counter.value("order")["accepted"]["card"]["ref"]);
}

void cancel(Counter& counter, const QString& citizen, const QString& ref)
{
    ASSERT_TRUE(done(counter.desk().reception().open(citizen)));
    counter.desk().reception().selectCard(ref);
    const auto begun = done(counter.desk().casework().start(Business::ApplyCancel));
    ASSERT_TRUE(begun);
    counter.id = begun->id;
    counter.finish();
    ASSERT_EQ(counter.one().ended->how, QStringLiteral("done"));
}

TEST(CancelledOrder, EndsTheCaseThatWaitsForTheCard)
{
    Counter counter(people::withoutCard());
    const QString ref = ordered(counter, Business::Apply);
    const domain::CaseId waiting = counter.id;
    cancel(counter, people::withoutCard(), ref);
    EXPECT_EQ(counter.effects("apply_cancel"), 1);
    EXPECT_EQ(counter.effects("account_release"), 1);
    counter.sync();
    counter.id = waiting;
    counter.finish();
    ASSERT_TRUE(counter.one().ended);
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("refused"));
    EXPECT_EQ(counter.one().record().refused()->reason, QStringLiteral("application_cancelled"));
    EXPECT_EQ(counter.papers("refusal_slip"), 1);
}

// Money that leaves the drawer needs a second person (§19), and the slip says what was given back.
TEST(CancelledOrder, GivesBackWhatWasPaidForTheCard)
{
    Counter counter(people::withCardInUse());
    const QString ref = ordered(counter, Business::Replace);
    const domain::CaseId waiting = counter.id;
    ASSERT_EQ(counter.one().record().moneyHeld(), 2000);
    cancel(counter, people::withCardInUse(), ref);
    counter.sync();
    counter.id = waiting;
    EXPECT_EQ(counter.now().waitsFor, desk::WaitsFor::SecondPerson);
    EXPECT_EQ(counter.now().givesBack, 2000);
    counter.finish();
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("refused"));
    EXPECT_EQ(counter.one().record().moneyHeld(), 0);
}

}  // namespace
}  // namespace kapok::test
