// Merge: what only this business asks, prints and says (P1.10, P1.11; rules.md §2, §21).
#include "workflows/beginning.h"
#include "workflows/merging.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

domain::Card card(const char* ref, const char* city, const char* status = "normal")
{
    domain::Card one;
    one.ref = QString::fromLatin1(ref);
    one.city = QString::fromLatin1(city);
    one.bank = domain::Bank::BOC;
    one.setStatus(*domain::codeOfWord<domain::CardStatus>(QString::fromLatin1(status)));
    one.number = Redacted(domain::CardNumber{QStringLiteral("D00000017")});
    one.expires = QDate(2031, 6, 1);
    return one;
}

Merge begun(std::vector<domain::Card> cards)
{
    Merge merge{.visit = {.id = QStringLiteral("visit"),
                          .day = QDate(2021, 7, 8),
                          .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                       domain::DocumentKind::IdCard, u"440524188001010014")),
                                                   .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    merge.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    merge.cards.filled = true;
    merge.cards.reply = CardsOfPerson::Reply{std::move(cards), {}};
    return merge;
}

void allow(Merge& merge)
{
    merge.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept,
                                          .papers = {QStringLiteral("consequences"), QStringLiteral("merge_slip")}};
    merge.verdict.facts = {{"desk", {{"bank", "BOC"}, {"city", "440700"}}}};
}

void readAll(Merge& merge)
{
    const Json sheet = paperOf<Consequences>(merge);
    ASSERT_TRUE(merge.consequences.fill(sheet));
    merge.consent.forget();
    ASSERT_TRUE(merge.consent.fill(next(merge).question.example));
}

QStringList labels(const Json& rows)
{
    QStringList all;
    for (const Json& row : rows) all.append(text(row["label"]));
    return all;
}

// B03, P1.11(2): the citizen sees what each card is before he chooses.
TEST(Merge, OffersEachFinishedCardWithAllThatIsToBeSeenOfIt)
{
    const Step step = next(begun({card("own", "440700"), card("gone", "440300", "merged"), card("other", "440300")}));
    ASSERT_EQ(step.fills, QStringLiteral("survivor"));
    ASSERT_EQ(step.question.options.size(), 2u);
    EXPECT_EQ(step.question.options[1].name, QStringLiteral("other"));
    EXPECT_EQ(labels(step.question.options[1].rows),
              (QStringList{QStringLiteral("paper.row.card"), QStringLiteral("paper.row.city"),
                           QStringLiteral("paper.row.bank"), QStringLiteral("paper.row.status"),
                           QStringLiteral("paper.row.expires")}));
}

TEST(Merge, TellsTheRulesWhichCardIsKept)
{
    Merge merge = begun({card("own", "440700"), card("other", "440300")});
    merge.survivor.value = QStringLiteral("own");
    EXPECT_EQ(next(merge).facts.request.card, QStringLiteral("own"));

    merge.survivor.value = QStringLiteral("no longer his");
    EXPECT_EQ(next(merge).fills, QStringLiteral("survivor"));
}

// rules.md §2: show all, print the consequences, record the consent.
TEST(Merge, IsAgreedToOnlyWhenEveryConsequenceWasRead)
{
    Merge merge = begun({card("own", "440700"), card("other", "440300")});
    merge.survivor.value = QStringLiteral("own");
    allow(merge);
    ASSERT_EQ(next(merge).fills, QStringLiteral("consequences"));
    ASSERT_TRUE(merge.consequences.fill(next(merge).body));
    ASSERT_EQ(next(merge).kind, StepKind::AskCitizen);
    EXPECT_EQ(next(merge).question.options.size(), 6u);  // P1.11(3), (4), (7), (9), (10), (11)

    merge.consent.value = QStringList{QStringLiteral("social")};
    EXPECT_EQ(next(merge).fills, QStringLiteral("consent"));
    readAll(merge);
    EXPECT_EQ(next(merge).fills, QStringLiteral("review"));
}

Json rowsBecoming(const Json& sheet, const char* label)
{
    Json rows = Json::array();
    for (const Json& row : sheet["rows"])
        if (row["label"] == label && row.contains("before")) rows.push_back(row);
    return rows;
}

// ui.md "Irreversible", picture 05: the review says what each card is now and what it will be (P1.11(3), (9)).
TEST(Merge, SaysInItsReviewThatItCannotBeUndoneAndWhatItChanges)
{
    Merge merge = begun({card("own", "440700"), card("other", "440300", "locked"), card("third", "441900")});
    merge.survivor.value = QStringLiteral("own");
    allow(merge);
    readAll(merge);
    const Json review = next(merge).body;
    EXPECT_TRUE(review.value("irreversible", false));
    const Json status = rowsBecoming(review, "paper.row.status");
    ASSERT_EQ(status.size(), 2u);  // the kept card's stays
    EXPECT_EQ(status[0]["before"]["words"], "view.status.locked");
    EXPECT_EQ(status[0]["value"]["words"], "view.status.merged");
    EXPECT_EQ(rowsBecoming(review, "paper.row.social_side").size(), 3u);
    EXPECT_EQ(rowsBecoming(review, "paper.row.pin").size(), 2u);
}

TEST(Merge, NamesEveryOtherCardToTheProvince)
{
    Merge merge = begun({card("own", "440700"), card("other", "440300"), card("third", "441900", "locked")});
    merge.survivor.value = QStringLiteral("own");
    allow(merge);
    readAll(merge);
    merge.review.agreed = true;
    const Step step = next(merge);
    ASSERT_EQ(step.kind, StepKind::Order);
    EXPECT_EQ(step.body["survivor"], "own");
    EXPECT_EQ(step.body["others"], (Json{"other", "third"}));
    EXPECT_EQ(step.body["consequences_read"], true);
}

// §9, P5.5: what went by the account of a merged card he says, and now means in the one window; not of a card that
// another bank keeps, and not where no account is left.
TEST(Merge, AsksWhatWentByTheAccountOfAMergedCard)
{
    Merge merge = begun({card("own", "440700"), card("other", "440300")});
    for (domain::Card& one : merge.cards.reply->cards) {
        one.bank = domain::Bank::BOC;
        one.bankAccount = domain::BankAccountState::Active;
    }
    merge.survivor.value = QStringLiteral("own");
    allow(merge);
    readAll(merge);
    merge.review.agreed = true;
    ASSERT_TRUE(merge.order.fill({{"accepted", MergeCards::outcomes().front().toJson()}}));
    ASSERT_TRUE(merge.mergeSlip.fill(next(merge).body));
    ASSERT_EQ(next(merge).fills, QStringLiteral("linked"));
    merge.linked.value = QStringLiteral("now");
    const Step window = next(merge);
    EXPECT_EQ(window.fills, QStringLiteral("one_window"));
    EXPECT_EQ(window.body["card"]["ref"], "own");
    merge.linked.value = QStringLiteral("himself");
    EXPECT_EQ(next(merge).kind, StepKind::Done);
    merge.linked.forget();
    Merge closed = merge, elsewhere = merge;
    closed.cards.reply->cards[1].bankAccount = domain::BankAccountState::Closed;
    EXPECT_EQ(next(closed).kind, StepKind::Done);
    elsewhere.cards.reply->cards[0].bank = domain::Bank::GDB;
    EXPECT_EQ(next(elsewhere).kind, StepKind::Done);
}

// §21: inside another business it is the consent alone; what is ordered there names the cards.
TEST(Merge, EndsInsideWithTheConsentAndOrdersNothing)
{
    Merge merge = begun({card("own", "440700"), card("other", "440300")});
    merge.inside = QStringLiteral("replace");
    EXPECT_EQ(next(merge).facts.request.inside, domain::Business::Replace);
    EXPECT_FALSE(next(merge).facts.request.card);
    allow(merge);
    readAll(merge);
    EXPECT_EQ(next(merge).kind, StepKind::Done);
}

}  // namespace
}  // namespace kapok::workflows
