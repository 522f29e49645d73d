// The card does not work: every row of rules.md §16 with who mends it, how, and its paragraph (P2.2, P2.3).
#include "workflows/card_does_not_work.h"

#include "workflows/triage.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

const QDate today(2021, 7, 8);

domain::Card inOrder()
{
    domain::Card card = CardsOfPerson::outcomes()[2].cards.front();
    card.ref = QStringLiteral("c1");
    return card;
}

CardDoesNotWork asked(const char* sign, const domain::Card& card)
{
    CardDoesNotWork one{
        .visit = {.id = QStringLiteral("visit"),
                  .day = today,
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}},
        .card = card};
    one.sign.value = QString::fromLatin1(sign);
    one.cards.filled = true;
    one.cards.reply = CardsOfPerson::Reply{{card}, {}};
    return one;
}

struct Branch {
    const char* sign;
    const char* cause;
    const char* mends;
    const char* does;  ///< the code of a business, or the id of a sentence
    QStringList basis;
};

void PrintTo(const Branch& branch, std::ostream* out) { *out << branch.sign; }

class Section16 : public testing::TestWithParam<Branch> {};

// J02, J03, J11: symptom, cause, who mends it; a remedy of ours by its code.
TEST_P(Section16, NamesCauseAndWhoMendsIt)
{
    const auto all = findingsOf(QString::fromLatin1(GetParam().sign), inOrder(), true, today);
    ASSERT_EQ(all.size(), 1u) << "the card itself is in order";
    EXPECT_EQ(all[0].cause.id.toStdString(), GetParam().cause);
    EXPECT_EQ(all[0].mends.id.toStdString(), GetParam().mends);
    const auto code = all[0].does.values.find(QStringLiteral("code"));
    EXPECT_EQ((code == all[0].does.values.end() ? all[0].does.id : code->second).toStdString(), GetParam().does);
    EXPECT_EQ(all[0].basis, GetParam().basis);
}
INSTANTIATE_TEST_SUITE_P(
    Rows, Section16,
    testing::Values(
        Branch{"silent", "paper.cause.chip", "paper.mends.any_branch", "1401", {"P2.2", "P3.1"}},
        Branch{"dormant", "paper.cause.dormant", "paper.mends.any_branch", "paper.remedy.ask_bank", {"P2.2"}},
        Branch{"frozen", "paper.cause.account", "paper.mends.any_branch", "paper.remedy.ask_bank", {"P2.2"}},
        Branch{"identity",
               "paper.cause.identity",
               "paper.mends.any_branch",
               "paper.remedy.bring_valid_id",
               {"P2.2", "P2.3"}},
        Branch{"one_terminal", "paper.cause.terminal", "paper.mends.hospital", "paper.remedy.note_the_code", {"P2.2"}},
        Branch{"pin", "paper.cause.pin_locked", "paper.mends.any_branch", "1902", {"P2.2", "P2.1"}},
        Branch{"no_balance",
               "paper.cause.balance",
               "paper.mends.medical",
               "paper.remedy.look_up_balance",
               {"P2.2", "P2.4"}},
        Branch{
            "card_state", "paper.cause.state_in_order", "paper.mends.any_branch", "paper.remedy.ask_bank", {"P2.2"}}),
    [](const auto& branch) { return std::string(branch.param.sign); });

struct OfStatus {
    const char* status;
    const char* cause;
    const char* does;
};

// §16 row 2 with the remedies of §21, Roads.
TEST(CardState, IsMendedByTheRemedyOfItsStatus)
{
    for (const OfStatus& row : {OfStatus{"not_activated", "paper.cause.not_activated", "1201"},
                                {"sealed", "paper.cause.not_activated", "1201"},
                                {"temporary_loss", "paper.cause.reported_lost", "1303"},
                                {"formal_loss", "paper.cause.reported_lost", "1304"},
                                {"locked", "paper.cause.pin_locked", "1902"},
                                {"cancelled", "paper.cause.cancelled", "1101"},
                                {"merged", "paper.cause.merged", "road.keep_using_survivor"}}) {
        domain::Card card = inOrder();
        card.setStatus(*domain::codeOfWord<domain::CardStatus>(QString::fromLatin1(row.status)));
        const auto all = findingsOf(QStringLiteral("card_state"), card, true, today);
        ASSERT_EQ(all.size(), 1u) << row.status;
        EXPECT_EQ(all[0].cause.id.toStdString(), row.cause) << row.status;
        const auto code = all[0].does.values.find(QStringLiteral("code"));
        EXPECT_EQ((code == all[0].does.values.end() ? all[0].does.id : code->second).toStdString(), row.does);
    }
}

// What the province says of the card is said besides what the citizen saw.
TEST(Triage, AddsWhatTheProvinceKnows)
{
    domain::Card card = inOrder();
    card.expires = QDate(2021, 7, 7);
    auto all = findingsOf(QStringLiteral("silent"), card, true, today);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].does.values.at(QStringLiteral("code")), QStringLiteral("1701"));
    card = inOrder();
    card.bankAccount = domain::BankAccountState::Inactive;
    all = findingsOf(QStringLiteral("one_terminal"), card, true, today);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].cause.id, QStringLiteral("paper.cause.bank_side_inactive"));
    card.production = domain::Production::AtOutlet;
    EXPECT_EQ(
        findingsOf(QStringLiteral("card_state"), card, true, today).front().does.values.at(QStringLiteral("code")),
        QStringLiteral("1102"));
    EXPECT_EQ(findingsOf(QStringLiteral("silent"), card, false, today).size(), 1u) << "nobody was asked";
}

// §3, §16: a card that is not made yet, or that nobody has fetched, is not damaged, whatever he thinks he has seen.
TEST(Triage, SaysFirstThatHeCannotHaveTheCardYet)
{
    using enum domain::Production;
    for (const char* sign :
         {"silent", "card_state", "dormant", "frozen", "identity", "one_terminal", "pin", "no_balance"})
        for (const auto& [production, cause] : {std::pair{Applied, "paper.cause.not_made"},
                                                {InProduction, "paper.cause.not_made"},
                                                {AtOutlet, "paper.cause.not_collected"}}) {
            domain::Card card = inOrder();
            card.production = production;
            const auto all = findingsOf(QString::fromLatin1(sign), card, true, today);
            ASSERT_EQ(all.size(), 1u) << sign;
            EXPECT_EQ(all[0].cause.id.toStdString(), cause) << sign;
        }
}

// §16: arrears and a court's freeze: the bank, and no word of it on the paper that goes home.
TEST(Triage, SaysNoDetailOfAFrozenAccount)
{
    domain::Card card = inOrder();
    card.bankAccount = domain::BankAccountState::Frozen;
    for (const char* sign : {"frozen", "silent"}) {
        const Json slip = next(asked(sign, card)).body;
        EXPECT_EQ(slip.dump().find("frozen"), std::string::npos) << sign;
        EXPECT_NE(slip.dump().find("paper.cause.account"), std::string::npos) << sign;
    }
}

// J04: UnionPay looks for it by what the terminal said; asked only where it was noted.
TEST(OneTerminal, IsFollowedUpByItsCodeAndWords)
{
    CardDoesNotWork one = asked("one_terminal", inOrder());
    ASSERT_EQ(next(one).fills, QStringLiteral("pos"));
    one.pos.value = QStringLiteral("not_noted");
    EXPECT_EQ(next(one).fills, QStringLiteral("slip"));
    one.pos.value = QStringLiteral("noted");
    ASSERT_EQ(next(one).fills, QStringLiteral("pos_code"));
    one.posCode.value = QStringLiteral("Z7");
    ASSERT_EQ(next(one).fills, QStringLiteral("pos_prompt"));
    one.posPrompt.value = QStringLiteral("请重试");
    const Json slip = next(one).body;
    EXPECT_NE(slip.dump().find("\"Z7\""), std::string::npos);
    EXPECT_NE(slip.dump().find("请重试"), std::string::npos);
}

// Without the line the sign alone is judged, and the slip says that the state was not compared.
TEST(CardDoesNotWork, SaysThatTheStateWasNotCompared)
{
    CardDoesNotWork one = asked("card_state", inOrder());
    ASSERT_TRUE(one.cards.fill({{"not_reached", true}}));
    const Json slip = next(one).body;
    EXPECT_NE(slip.dump().find("paper.cause.state_unknown"), std::string::npos);
    EXPECT_NE(slip.dump().find("paper.state.status_not_known"), std::string::npos);
}

}  // namespace
}  // namespace kapok::workflows
