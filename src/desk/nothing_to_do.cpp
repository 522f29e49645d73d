#include "desk/nothing_to_do.h"

#include <algorithm>

namespace kapok::desk {
namespace {

using domain::Card;

bool isOf(const Card& card, domain::CardStatus status) { return card.status() == domain::wordOf(status); }

// P2.8: on its way is what was applied for and not handed out, also what failed on the way and what waits at an outlet.
bool isOnItsWay(const Card& card)
{
    using enum domain::CardStatus;
    return card.production != domain::Production::Collected && !isOf(card, Cancelled) && !isOf(card, Merged);
}

// L15: only a report of a loss and a release are taken back; of a card that nobody was handed there is none (rules.md
// §6), and after a cancellation none stands any more.
bool mayHaveBeenReported(const Card& card)
{
    return card.production == domain::Production::Collected && !isOf(card, domain::CardStatus::Cancelled);
}

}  // namespace

std::optional<QString> nothingToDo(domain::Business business, const std::vector<Card>& cards)
{
    using enum domain::Business;
    if (business == WaitingSlip && std::ranges::none_of(cards, isOnItsWay)) return QStringLiteral("no_card_on_its_way");
    if (business == Reverse && std::ranges::none_of(cards, mayHaveBeenReported))
        return QStringLiteral("nothing_to_reverse");
    return std::nullopt;
}

// rules.md §9: a number changes with a new card, and he has had no other one. L15: whether a report or a release of a
// card still stands, the card does not say.
std::optional<QString> nothingToDoUnasked(domain::Business business, const std::vector<Card>& cards)
{
    if (business == domain::Business::Reverse) return QStringLiteral("asked_when_begun");
    if (business != domain::Business::AccountChange || cards.size() != 1) return std::nullopt;
    return QStringLiteral("account_unchanged");
}

}  // namespace kapok::desk
