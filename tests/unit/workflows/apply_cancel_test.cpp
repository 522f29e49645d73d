// Cancelling an application: A19, P1.11(12); rules.md §3.
#include "workflows/apply_cancel.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

using domain::Production;

domain::Card underWay(Production production)
{
    domain::Card card;
    card.ref = QStringLiteral("c1");
    card.city = QStringLiteral("440700");
    card.production = production;
    return card;
}

ApplyCancel of(Production production, QStringList papers = {QStringLiteral("id_card")})
{
    ApplyCancel cancel{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}},
        .card = underWay(production)};
    cancel.visit.present = {QStringLiteral("holder"), std::move(papers), {}};
    cancel.cards.filled = true;
    cancel.cards.reply = CardsOfPerson::Reply{{underWay(production)}, {}};
    return cancel;
}

std::string reasonOf(const ApplyCancel& cancel)
{
    ApplyCancel told = cancel;
    const Step slip = next(told);
    if (slip.kind == StepKind::Print) EXPECT_TRUE(told.refusalSlip.fill(slip.body));
    const Step no = next(told);
    return no.kind == StepKind::Refuse ? no.refusal.reason.toStdString() : "";
}

// §3: applied for and failed can be cancelled; what is in production is waited for; the rest is no application.
TEST(ApplyCancel, IsOpenOnlyWhileTheCardIsNotInProduction)
{
    EXPECT_EQ(next(of(Production::Applied)).fills, QStringLiteral("review"));
    EXPECT_EQ(next(of(Production::Failed)).fills, QStringLiteral("review"));
    EXPECT_EQ(reasonOf(of(Production::InProduction)), "in_production");
    EXPECT_EQ(reasonOf(of(Production::AtOutlet)), "already_made");
    EXPECT_EQ(reasonOf(of(Production::Collected)), "already_made");
}

// What cannot be taken back says so, and what it changes (ui.md).
TEST(ApplyCancel, SaysInItsReviewThatItCannotBeUndone)
{
    const Step review = next(of(Production::Applied));
    EXPECT_EQ(review.body["irreversible"], true);
    EXPECT_NE(review.body.dump().find("view.status.cancelled"), std::string::npos);
}

// §21, Papers: the identity paper at every business; X10: no agent; §2: not without the province; §1 row 11.
TEST(ApplyCancel, IsAskedByTheHolderWithHisPaperOfAProvinceThatAnswers)
{
    EXPECT_EQ(next(of(Production::Applied, {})).fills, QStringLiteral("id_card"));
    ApplyCancel lacking = of(Production::Applied, {});
    lacking.visit.present.lacks = {QStringLiteral("id_card")};
    EXPECT_EQ(reasonOf(lacking), "papers_missing");
    ApplyCancel byAgent = of(Production::Applied);
    byAgent.visit.present.who = QStringLiteral("agent");
    EXPECT_EQ(reasonOf(byAgent), "agent_not_allowed");
    ApplyCancel alone = of(Production::Applied);
    alone.cards.reply.reset();
    EXPECT_EQ(reasonOf(alone), "province_not_reached");
    ApplyCancel dead = of(Production::Applied);
    dead.cards.reply->person.deceased = true;
    EXPECT_EQ(reasonOf(dead), "deceased");
}

// P1.1, P5.4, X6: of a minor the guardian comes, with household book and his own paper.
TEST(ApplyCancel, IsAskedForAMinorByHisGuardian)
{
    ApplyCancel minor = of(Production::Applied, {});
    minor.visit.person->birthDate = Redacted(domain::BirthDate{QDate(2005, 7, 9)});  // sixteen tomorrow
    EXPECT_EQ(reasonOf(minor), "guardian_required");
    minor.visit.present.who = QStringLiteral("guardian");
    EXPECT_EQ(next(minor).fills, QStringLiteral("household_book"));
    minor.visit.present.papers = {QStringLiteral("household_book")};
    EXPECT_EQ(next(minor).fills, QStringLiteral("guardian_id"));
    minor.visit.person->birthDate = Redacted(domain::BirthDate{QDate(2005, 7, 8)});  // sixteen today
    EXPECT_EQ(reasonOf(minor), "agent_not_allowed");
}

// The bank keeps no account for a card that is never made; that it kept none stops nobody.
TEST(ApplyCancel, TellsProvinceAndBankAndGivesASlip)
{
    ApplyCancel cancel = of(Production::Applied);
    cancel.review.agreed = true;
    const Step order = next(cancel);
    ASSERT_EQ(order.fills, QStringLiteral("order"));
    EXPECT_EQ(order.body["card"], "c1");
    ASSERT_TRUE(cancel.order.fill({{"accepted", {{"status", "cancelled"}}}}));
    cancel.visit.present = {};  // another day nobody is asked again
    ASSERT_EQ(next(cancel).fills, QStringLiteral("account"));
    ASSERT_TRUE(cancel.account.fill({{"refused", "no_account_reserved"}}));
    const Step slip = next(cancel);
    ASSERT_EQ(slip.fills, QStringLiteral("slip"));
    ASSERT_TRUE(cancel.slip.fill(slip.body));
    EXPECT_EQ(next(cancel).kind, StepKind::Done);
}

}  // namespace
}  // namespace kapok::workflows
