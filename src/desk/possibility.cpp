#include "desk/possibility.h"

#include "domain/card.h"

namespace kapok::desk {
namespace {

// The same with the card that he says he holds.
domain::Facts byHisWord(domain::Facts facts, const domain::Facts::Desk& desk)
{
    const domain::Card card = domain::cardByWord(desk);
    facts.cards = {domain::factsOf(card)};
    facts.request.card = card.ref;
    return facts;
}

// Papers that a request still lacks are asked for inside it: here they stand in nobody's way, and hide no other
// reason (design.md §1, "The common beginning").
domain::Ruling ruled(const workflows::Judge& rules, domain::Facts asked, domain::Business business)
{
    asked.request.business = business;
    domain::Ruling ruling = rules(asked);
    if (ruling.reason != QLatin1String("papers_missing") || !asked.present.documents) return ruling;
    *asked.present.documents += ruling.missing;
    domain::Ruling brought = rules(asked);
    brought.missing = ruling.missing;
    return brought;
}

// contract.md §4: to the rules 1801 is an application, or a replacement where a card is meant, by the channel instant.
domain::Ruling ruledOnTheSpot(const workflows::Judge& rules, domain::Facts asked)
{
    const bool isOfACard = asked.request.card && !asked.request.card->isEmpty();
    asked.request.channel = QStringLiteral("instant");
    return ruled(rules, std::move(asked), isOfACard ? domain::Business::Replace : domain::Business::Apply);
}

bool goesByNoCard(const domain::Ruling& ruling)
{
    return ruling.reason == QLatin1String("no_card") || ruling.then.contains(QStringLiteral("apply"));
}

}  // namespace

std::vector<Possibility> possibleFor(const domain::Facts& known, const domain::Facts::Desk& desk, const Parts& parts)
{
    const bool nobodyKnows = !known.online && known.cards.empty();
    const domain::Facts byWord = nobodyKnows ? byHisWord(known, desk) : domain::Facts{};
    std::vector<Possibility> possible;
    for (const domain::BusinessName& entry : domain::businesses()) {
        const workflows::Workflow* workflow = parts.workflows.find(entry.business);
        if (entry.business == domain::Business::InstantIssue && workflow) {
            possible.push_back({entry.business, ruledOnTheSpot(parts.rules, known), true});
            continue;
        }
        // What the rules know nothing of, such as following a card, is for everybody.
        if (!entry.decided) {
            const domain::Ruling open{.outcome = domain::Outcome::Accept};
            if (workflow) possible.push_back({entry.business, open, true});
            continue;
        }
        Possibility one{entry.business, ruled(parts.rules, known, entry.business), workflow != nullptr};
        // What the rules take by the citizen's word they answer for; of the rest nobody knows whether he has a
        // card, and who may hold one is not sent to apply for another (§21, Facts).
        if (nobodyKnows && workflow && workflow->aboutACard)
            if (auto taken = ruled(parts.rules, byWord, entry.business); taken.outcome == domain::Outcome::Provisional)
                one.ruling = std::move(taken);
        one.cardsUnknown = nobodyKnows && goesByNoCard(one.ruling);
        possible.push_back(std::move(one));
    }
    return possible;
}

}  // namespace kapok::desk
