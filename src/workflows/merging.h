// One person, one card (P1.10, P1.11): which cards a merge is about, what it changes, and what a business that
// orders a card names of it. Written once, for the merge and for every record that has one inside.
#pragma once

#include "workflows/merge.h"

namespace kapok::workflows {

/// His finished cards that are still cards: what a merge can be about.
std::vector<domain::Card> finishedCards(const Enquiry<CardsOfPerson>& cards);
/// Of these the ones of other cities of the desk's province: those that an order may name as merged. Which desk
/// decided, the verdict knows.
std::vector<domain::Card> otherCitiesCards(const Enquiry<CardsOfPerson>& cards, const Verdict& verdict);
/// Each card before and after. `kept` is the survivor; nothing where it is the card that is ordered.
Json mergeSheet(const Visit& visit, const std::optional<domain::Card>& kept, const std::vector<domain::Card>& merged,
                bool accepted);

/// What becomes of a merged card, before and after side by side (picture 05; P1.11(3), (9)).
void reviewMerged(const domain::Card& card, Sheet& sheet);

/// The cards that the province is to merge when it accepts the order: those that the citizen agreed to inside.
template <class R>
QStringList mergesOf(const R& r)
{
    QStringList refs;
    if (!r.merge.done()) return refs;
    for (const domain::Card& card : otherCitiesCards(r.cards, r.verdict)) refs.append(card.ref);
    return refs;
}

/// Which cards these are, in the review of that business: the list is of today, whenever the consent was given.
template <class R>
void reviewMerges(const R& r, Sheet& sheet)
{
    if (!r.merge.done()) return;
    for (const domain::Card& card : otherCitiesCards(r.cards, r.verdict)) {
        reviewMerged(card, sheet);
        sheet.irreversible();  // the order merges them, so its review is that of the merge
    }
}

template <class R>
    requires std::same_as<decltype(R::merge), Inner<Merge>>
Json sheetOf(const R& r, MergeSlip)
{
    return mergeSheet(r.visit, std::nullopt, otherCitiesCards(r.cards, r.verdict), r.order.accepted());
}

}  // namespace kapok::workflows
