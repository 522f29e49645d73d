// A change of bank as the cards tell it: which step is missing, from either bank (F05; P1.11(15), rules.md §13).
#include "domain/bank_change.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

Card cardOf(const char* ref, Bank bank, Production production, CardStatus status)
{
    Card card;
    card.ref = QString::fromLatin1(ref);
    card.city = QStringLiteral("440700");
    card.bank = bank;
    card.production = production;
    card.setStatus(status);
    return card;
}

std::vector<Card> changing(Production production, CardStatus status)
{
    std::vector<Card> cards{cardOf("old", Bank::BOC, Production::Collected, CardStatus::Normal),
                            cardOf("new", Bank::GDB, production, status)};
    cards[1].changes = QStringLiteral("old");
    return cards;
}

std::string missing(const std::vector<Card>& cards)
{
    const auto change = bankChangeIn(cards);
    return change ? wordOf(change->missing).toStdString() : "none";
}

// rules.md §13, row by row: applied for, made, collected, activated.
TEST(BankChange, SaysWhichStepIsMissing)
{
    using enum Production;
    for (const Production underWay : {Applied, InProduction, Failed})
        EXPECT_EQ(missing(changing(underWay, CardStatus::NotActivated)), "make");
    EXPECT_EQ(missing(changing(AtOutlet, CardStatus::NotActivated)), "collect");
    EXPECT_EQ(missing(changing(Collected, CardStatus::NotActivated)), "activate");
    EXPECT_EQ(missing(changing(Collected, CardStatus::Normal)), "settle");
}

// Settled, called off, or no change of bank at all.
TEST(BankChange, IsOverOnceOneOfTheTwoIsGone)
{
    std::vector<Card> settled = changing(Production::Collected, CardStatus::Normal);
    settled[0].setStatus(CardStatus::Cancelled);
    EXPECT_EQ(missing(settled), "none");
    EXPECT_EQ(missing(changing(Production::Applied, CardStatus::Cancelled)), "none");
    std::vector<Card> two = changing(Production::Collected, CardStatus::Normal);
    two[1].changes.reset();
    EXPECT_EQ(missing(two), "none");
}

TEST(BankChange, KeepsFromWhichCardItChanges)
{
    const std::vector<Card> cards = changing(Production::AtOutlet, CardStatus::NotActivated);
    EXPECT_EQ(domain::cardOf(toJson(cards[1])), cards[1]);
}

}  // namespace
}  // namespace kapok::domain
