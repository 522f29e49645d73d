#include "workflows/merging.h"

namespace kapok::workflows {

std::vector<domain::Card> finishedCards(const Enquiry<CardsOfPerson>& cards)
{
    std::vector<domain::Card> finished;
    if (!cards.reply) return finished;
    for (const domain::Card& card : cards->cards) {
        const bool ended = card.application == domain::ApplicationStatus::Cancelled ||
                           card.application == domain::ApplicationStatus::Merged;
        if (!ended && !card.inTransit()) finished.push_back(card);
    }
    return finished;
}

std::vector<domain::Card> otherCitiesCards(const Enquiry<CardsOfPerson>& cards, const Verdict& verdict)
{
    const QString here = text(bare(verdict.facts)["desk"]["city"]);
    std::vector<domain::Card> others;
    for (const domain::Card& card : finishedCards(cards))
        if (!domain::sameCity(card.city, here) && domain::sameProvince(card.city, here)) others.push_back(card);
    return others;
}

void reviewMerged(const domain::Card& card, Sheet& sheet)
{
    sheet.named("paper.row.card_merged", card);
    sheet.becomes("paper.row.status", statusOf(card), words("view.status.merged"));
    sheet.becomes("paper.row.social_side", words("paper.merge.social_here"), words("paper.merge.social_moves"));
    sheet.becomes("paper.row.pin", words("paper.merge.pin_resettable"), words("paper.merge.pin_never"));
}

// P1.11(4): each card before and after.
Json mergeSheet(const Visit& visit, const std::optional<domain::Card>& kept, const std::vector<domain::Card>& merged,
                bool accepted)
{
    Sheet sheet("paper.merge_slip");
    sheet.citizen(visit);
    sheet.said("paper.row.card_kept", words(kept ? "paper.merge.chosen" : "paper.merge.new_card"));
    if (kept) sheet.card(*kept);
    for (const domain::Card& card : merged) {
        sheet.said("paper.row.card_merged", words("paper.merge.before"));
        sheet.card(card);
        sheet.said("paper.row.afterwards", words(accepted ? "paper.merge.after" : "paper.state.not_answered"));
    }
    return sheet.json();
}

}  // namespace kapok::workflows
