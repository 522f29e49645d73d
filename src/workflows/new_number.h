// What goes by an account number that has changed is moved to the new one: P3.4, P3.OW, P5.5; rules.md §9. Written once,
// for every business that orders a card with another number: the citizen has said what is to become of it.
#pragma once

#include "workflows/account_change.h"
#include "workflows/beginning.h"

namespace kapok::workflows {

/// As the bank has told it; where its no is a result of its own there is no new account to move to.
template <class R>
bool hasAnotherNumber(const R& r)
{
    return r.account.accepted() && !r.account->numberKept;
}

/// He wished it done now: the one window is open for him from the day on which he has his card.
template <class R>
std::optional<Step> moveToTheNewNumber(const R& r)
{
    const bool wished = r.linked && *r.linked == QLatin1String("now");
    if (r.oneWindow || !wished || !hasAnotherNumber(r)) return std::nullopt;
    return whenHeComes<&R::oneWindow>(AccountChange{.visit = r.visit, .card = r.made->card, .said = *r.linked});
}

}  // namespace kapok::workflows
