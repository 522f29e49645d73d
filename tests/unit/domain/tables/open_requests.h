// One request of each business that nothing stands against: the holder at the counter of the card's bank, with
// every paper, the line up. A table changes one fact of it and says what becomes of it.
#pragma once

#include "tests/unit/domain/support.h"

#include <gtest/gtest.h>

namespace kapok::domain::tests {

inline CardFacts cardOfAnotherCity(const QString& production = QStringLiteral("collected"))
{
    CardFacts card = cardHere(QStringLiteral("gz"));
    card.city = QStringLiteral("440100");
    card.bank = QStringLiteral("ICBC");
    card.production = production;
    if (production != QLatin1String("collected")) card.status.reset();
    return card;
}

/// The businesses that are about a card, in the order of contract.md §2, and the application before them.
inline const std::vector<Business>& everyDecided()
{
    using enum Business;
    static const std::vector<Business> all{Apply,         Activate, LossTemporary, LossFormal, ReleaseTemporary,
                                           ReleaseFormal, Replace,  Renew,         ChangeBank, ChangeBankSettle,
                                           Merge,         Cancel,   PinChange,     PinReset,   EcardIssue,
                                           EcardPayment,  Collect};
    return all;
}

inline void giveCardTo(Facts& facts)
{
    CardFacts card = cardHere();
    const auto status = [&card](const char* word) { card.status = QString::fromLatin1(word); };
    switch (facts.request.business) {
    case Business::Collect:
        card.production = QStringLiteral("at_outlet");
        card.status.reset();
        break;
    case Business::Activate: status("not_activated"); break;
    case Business::ReleaseTemporary: status("temporary_loss"); break;
    case Business::ReleaseFormal: status("formal_loss"); break;
    case Business::Renew: card.expires = QDate(2022, 10, 31); break;
    case Business::ChangeBank: card.bank = QStringLiteral("BOC"); break;
    default: break;
    }
    facts.cards = {card};
    facts.request.card = card.ref;
}

/// A replacement is asked for damage, which needs no other step first.
inline Facts openRequest(Business business)
{
    Facts facts = factsFor(business);
    if (business == Business::Apply) return facts;
    giveCardTo(facts);
    if (business == Business::Replace) facts.request.reason = QStringLiteral("damaged");
    if (business == Business::Merge) facts.cards.push_back(cardOfAnotherCity());
    if (business == Business::ChangeBankSettle) {
        CardFacts newCard = cardHere(QStringLiteral("new"));
        newCard.bank = QStringLiteral("BOC");
        facts.cards.push_back(newCard);
    }
    return facts;
}

/// §6 "A", §19: what is open only with a second person, though nothing else stands against it.
inline bool needsSecondPerson(Business business)
{
    return business == Business::ReleaseFormal || business == Business::PinReset || business == Business::Cancel;
}

inline bool makesACard(Business business)
{
    return business == Business::Apply || business == Business::Replace || business == Business::Renew ||
           business == Business::ChangeBank;
}

inline std::string said(const Ruling& ruling)
{
    return (wordOf(ruling.outcome) + u' ' + ruling.reason.value_or(QStringLiteral("-"))).toStdString();
}
inline std::string thenOf(const Ruling& ruling) { return ruling.then.join(u' ').toStdString(); }
inline std::string openAs(Business business)
{
    return needsSecondPerson(business) ? "authorise second_person" : "accept -";
}

}  // namespace kapok::domain::tests
