// The e-card: issued, received, paid with and untied (I01 to I04; P4.7 to P4.14, rules.md §15).
#include "workflows/ecard_payment.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

Visit here()
{
    return {.id = QStringLiteral("visit"),
            .day = QDate(2021, 7, 8),
            .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard,
                                                                                           u"440524188001010014")),
                                     .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})},
            .present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}}};
}

template <class R>
R begun(const char* ecard)
{
    R record{.visit = here()};
    CardsOfPerson::Reply held = CardsOfPerson::outcomes()[2];
    held.person.ecard = QString::fromLatin1(ecard);
    record.card = held.cards.front();
    record.cards.filled = true;
    record.cards.reply = std::move(held);
    return record;
}

template <class R>
R ruled(const char* ecard, domain::Outcome outcome, const char* reason, QStringList then = {})
{
    R record = begun<R>(ecard);
    record.verdict.ruling =
        domain::Ruling{.outcome = outcome, .then = std::move(then), .papers = {QStringLiteral("slip")}};
    if (*reason) record.verdict.ruling->reason = QString::fromLatin1(reason);
    return record;
}

std::string said(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row["value"]["words"];
    return "";
}

// I01: the rules are told how his e-card stands.
TEST(EcardIssue, TellsTheRulesHowTheEcardStands)
{
    EXPECT_EQ(next(begun<EcardIssue>("old_card")).facts.person.ecard, QStringLiteral("old_card"));
}

TEST(EcardIssue, IssuesOneWhereThereIsNone)
{
    EcardIssue issue = ruled<EcardIssue>("none", domain::Outcome::Accept, "");
    ASSERT_EQ(next(issue).fills, QStringLiteral("review"));
    EXPECT_EQ(said(next(issue).body, "paper.row.ecard"), "paper.ecard.to_issue");
    issue.review.agreed = true;
    ASSERT_EQ(next(issue).fills, QStringLiteral("order"));
    EXPECT_FALSE(next(issue).body.contains("receives"));
    ASSERT_TRUE(issue.order.fill({{"accepted", {{"status", "here"}}}}));
    EXPECT_EQ(said(next(issue).body, "paper.row.state"), "paper.ecard.issued");
    EXPECT_EQ(said(next(issue).body, "paper.row.next"), "paper.next.ecard_issue") << "I05, P4.6: the channels";
}

// I04, P4.14: received, not issued, after one of three ways to authenticate.
TEST(EcardIssue, ReceivesTheOneThatAnotherChannelIssued)
{
    EcardIssue issue = ruled<EcardIssue>("elsewhere", domain::Outcome::Accept, "ecard_elsewhere");
    ASSERT_EQ(next(issue).fills, QStringLiteral("proof"));
    EXPECT_EQ(next(issue).outcomes, (std::vector<Json>{"password", "face", "sms"}));
    issue.proof.value = QStringLiteral("sms");
    issue.review.agreed = true;
    EXPECT_EQ(next(issue).body["receives"], "sms");
    ASSERT_TRUE(issue.order.fill({{"accepted", {{"status", "here"}}}}));
    EXPECT_EQ(said(next(issue).body, "paper.row.state"), "paper.ecard.received");
}

// I02, P4.9: two steps after a replacement, and the first is done inside.
TEST(EcardIssue, UntiesTheOldOneFirst)
{
    EcardIssue issue = ruled<EcardIssue>("old_card", domain::Outcome::AcceptAfter, "ecard_old_card",
                                         {QStringLiteral("ecard_dissociate"), QStringLiteral("ecard_issue")});
    ASSERT_EQ(next(issue).kind, StepKind::Inside);
    EXPECT_EQ(next(issue).request, QStringLiteral("ecard_dissociate"));
    EXPECT_EQ(next(issue).body["inside"], "ecard_issue");
    issue.dissociate.state = QStringLiteral("done");
    EXPECT_EQ(next(issue).fills, QStringLiteral("review"));
}

// I03, P4.10: who has no e-card yet gets his first.
TEST(EcardPayment, IsOpenedOnAnEcardThatIsIssuedFirst)
{
    EcardPayment payment = ruled<EcardPayment>("none", domain::Outcome::AcceptAfter, "ecard_none",
                                               {QStringLiteral("ecard_issue"), QStringLiteral("ecard_payment")});
    ASSERT_EQ(next(payment).fills, QStringLiteral("issue"));
    payment.issue.state = QStringLiteral("done");
    payment.review.agreed = true;
    ASSERT_EQ(next(payment).fills, QStringLiteral("order"));
    ASSERT_TRUE(payment.order.fill({{"accepted", {{"status", "open"}}}}));
    EXPECT_EQ(said(next(payment).body, "paper.row.state"), "paper.ecard.payment_open");
}

// P4.8: of a lost card, too; nobody asks the rules, but his paper is seen.
TEST(EcardDissociate, AsksWhoIsHereAndUntiesTheEcard)
{
    EcardDissociate untie = begun<EcardDissociate>("here");
    untie.card.setStatus(domain::CardStatus::FormalLoss);
    untie.visit.present = {};
    EXPECT_EQ(next(untie).fills, QStringLiteral("who"));
    untie.visit.present = here().present;
    ASSERT_EQ(next(untie).fills, QStringLiteral("review"));
    untie.review.agreed = true;
    ASSERT_EQ(next(untie).fills, QStringLiteral("order"));
    untie.order.intended = true;
    const Step waits = next(untie);
    ASSERT_EQ(waits.fills, QStringLiteral("slip"));
    EXPECT_TRUE(waits.body.value("provisional", false)) << "nobody has answered yet";
    ASSERT_TRUE(untie.order.fill({{"accepted", {{"status", "none"}}}}));
    untie.visit.present = {};
    EXPECT_EQ(said(next(untie).body, "paper.row.state"), "paper.ecard.untied") << "and nobody is asked again";
}

TEST(EcardDissociate, IsRefusedWhereThereIsNone)
{
    EcardDissociate untie = begun<EcardDissociate>("none");
    EXPECT_EQ(next(untie).fills, QStringLiteral("refusal_slip"));
    untie.inside = QStringLiteral("ecard_issue");
    EXPECT_EQ(next(untie).refusal.reason, QStringLiteral("no_ecard"));
}

}  // namespace
}  // namespace kapok::workflows
