// A card made on the spot: an application or a replacement inside, by the channel `instant` (P1.6, P3.1; rules.md §5, §9).
#include "workflows/instant_issue.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

domain::Card heldCard(const char* ref)
{
    domain::Card card;
    card.ref = QString::fromLatin1(ref);
    card.city = QStringLiteral("440700");
    card.production = domain::Production::Collected;
    return card;
}

InstantIssue asked(const char* what, std::vector<domain::Card> cards)
{
    InstantIssue issue{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    issue.what.value = QString::fromLatin1(what);
    issue.cards.filled = true;
    issue.cards.reply = CardsOfPerson::Reply{std::move(cards), {}};
    return issue;
}

// contract.md §4: the first question is what; to the rules it is that business by the channel `instant`.
TEST(InstantIssue, IsAnApplicationOrAReplacementByTheChannelInstant)
{
    EXPECT_EQ(next(InstantIssue{}).outcomes, (std::vector<Json>{"apply", "replace"}));
    const Step apply = next(asked("apply", {}));
    ASSERT_EQ(apply.kind, StepKind::Inside);
    EXPECT_EQ(apply.request, QStringLiteral("apply"));
    EXPECT_EQ(apply.body["channel"], "instant");
    const Step replace = next(asked("replace", {heldCard("c1")}));
    ASSERT_EQ(replace.request, QStringLiteral("replace"));
    EXPECT_EQ(replace.body["channel"], "instant");
    EXPECT_EQ(replace.body["card"]["ref"], "c1");
}

TEST(InstantIssue, AsksWhichCardOnlyWhereThereAreSeveral)
{
    InstantIssue issue = asked("replace", {heldCard("c1"), heldCard("c2")});
    ASSERT_EQ(next(issue).fills, QStringLiteral("old"));
    issue.old.value = QStringLiteral("c2");
    EXPECT_EQ(next(issue).body["card"]["ref"], "c2");
}

// What he would take home the same day is not begun while nobody can be asked, and not without a card to replace.
TEST(InstantIssue, IsRefusedWithoutTheProvinceAndWithoutACard)
{
    InstantIssue offline = asked("replace", {});
    offline.cards.reply.reset();
    ASSERT_EQ(next(offline).fills, QStringLiteral("refusal_slip"));
    EXPECT_NE(next(offline).body.dump().find("province_not_reached"), std::string::npos);
    const InstantIssue none = asked("replace", {});
    EXPECT_NE(next(none).body.dump().find("no_card"), std::string::npos);
}

// The case inside gave the paper that says why: no second one.
TEST(InstantIssue, EndsAsTheCaseInsideDoes)
{
    InstantIssue issue = asked("apply", {});
    ASSERT_TRUE(issue.apply.fill({{"state", "refused"}, {"reason", "not_quick_issue_outlet"}}));
    EXPECT_EQ(next(issue).kind, StepKind::Refuse);
    EXPECT_EQ(next(issue).refusal.reason, QStringLiteral("not_quick_issue_outlet"));
    ASSERT_TRUE(issue.apply.fill({{"state", "done"}, {"reason", ""}}));
    EXPECT_EQ(next(issue).kind, StepKind::Done);
}

Apply ordered(const char* channel)
{
    Apply apply{.visit = asked("apply", {}).visit, .channel = QString::fromLatin1(channel)};
    apply.visit.person->mobile = Redacted(domain::Mobile{QStringLiteral("13800005521")});
    apply.cards.filled = true;
    apply.cards.reply = CardsOfPerson::Reply{};
    apply.verdict.facts = {{"desk", {{"city", "440700"}}}, {"present", {{"documents", {"id_card"}}}}};
    apply.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept};
    apply.review.agreed = true;
    return apply;
}

// P1.6, P3.4: province and bank are told that it is made on the spot; he who waits for it needs no message.
TEST(InstantIssue, TellsProvinceAndBankAndSendsNoMessage)
{
    for (const char* channel : {"", "instant"}) {
        const bool onTheSpot = *channel;
        Apply apply = ordered(channel);
        EXPECT_EQ(next(apply).body["channel"], onTheSpot ? "instant" : "normal");
        EXPECT_EQ(requestOf(apply).channel, onTheSpot ? QStringLiteral("instant") : QStringLiteral("normal"));
        ASSERT_TRUE(apply.order.fill({{"accepted", OrderTaken::outcomes().front().toJson()}}));
        EXPECT_EQ(next(apply).body.contains("channel"), onTheSpot);
        ASSERT_TRUE(apply.account.fill({{"accepted", ReserveAccount::outcomes().front().toJson()}}));
        if (onTheSpot) {
            EXPECT_EQ(next(apply).fills, QStringLiteral("card_data"));  // making_test.cpp goes on from here
            continue;
        }
        ASSERT_TRUE(apply.made.fill({{"reply", CardMade::outcomes().front().toJson()}}));
        EXPECT_EQ(next(apply).fills, QStringLiteral("told"));
    }
}

}  // namespace
}  // namespace kapok::workflows
