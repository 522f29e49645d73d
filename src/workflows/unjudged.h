// What a business does first that the rules are not asked about (contract.md §2 has no row for it): his cards, who
// asks, and that the paper was seen which says who the holder is (rules.md §21, Papers; X10). Its record says in
// `basis` on which paragraph it rests.
#pragma once

#include "workflows/beginning.h"

namespace kapok::workflows {

/// Why whoever is here may not ask for it: an agent, a minor alone, nobody with the holder's paper.
std::optional<Refusal> mayNotAsk(const Visit& visit);
/// Who is here, and his papers, as far as the visit does not know it yet.
std::optional<Step> askWhoAsks(const Visit& visit);

/// Nothing can be said of it while the province cannot be asked.
Refusal provinceNotReached();

/// Why it does not begin. Nothing of it is asked any more once somebody was told.
template <class R>
std::optional<Refusal> notBegun(const R& r)
{
    if (toldAnybody(r)) return std::nullopt;
    if (r.cards.reply && r.cards->person.deceased.value_or(false))  // rules.md §1 row 11
        return Refusal{QStringLiteral("deceased"), QStringLiteral("rules")};
    return mayNotAsk(r.visit);
}

template <class R>
std::optional<Step> beginUnjudged(const R& r)
{
    if (!r.cards) return enquire<&R::cards>(CardsOfPerson{*r.visit.person});
    return toldAnybody(r) ? std::nullopt : askWhoAsks(r.visit);
}

}  // namespace kapok::workflows
