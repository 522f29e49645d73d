#include "domain/bank_change.h"

#include <algorithm>

namespace kapok::domain {
namespace {

bool isAlive(const Card& card)
{
    const QString status = card.status().value_or(QString());
    return status != wordOf(CardStatus::Cancelled) && status != wordOf(CardStatus::Merged);
}

// The first step of rules.md §13 that was not done.
BankChangeStep missingOf(const Card& ordered)
{
    if (ordered.inTransit()) return BankChangeStep::Make;
    if (ordered.production == Production::AtOutlet) return BankChangeStep::Collect;
    return ordered.activation == Activation::NotActivated ? BankChangeStep::Activate : BankChangeStep::Settle;
}

}  // namespace

std::optional<BankChange> bankChangeIn(const std::vector<Card>& cards)
{
    for (const Card& ordered : cards) {
        if (!ordered.changes || !isAlive(ordered)) continue;
        const auto old = std::ranges::find(cards, *ordered.changes, &Card::ref);
        if (old == cards.end() || !isAlive(*old)) continue;
        return BankChange{&*old, &ordered, missingOf(ordered)};
    }
    return std::nullopt;
}

QString wordOf(BankChangeStep step)
{
    switch (step) {
    case BankChangeStep::Make: return QStringLiteral("make");
    case BankChangeStep::Collect: return QStringLiteral("collect");
    case BankChangeStep::Activate: return QStringLiteral("activate");
    case BankChangeStep::Settle: return QStringLiteral("settle");
    }
    return {};
}

}  // namespace kapok::domain
