#include "workflows/case_facts.h"

#include <algorithm>

namespace kapok::workflows {
namespace {

// Without the line nobody here can know these. What is taken provisionally takes them as in order, and
// the province confirms or refuses it (rules.md §2, offline).
domain::Facts::PersonFacts takenAsInOrder(domain::Facts::PersonFacts person)
{
    person.insured = person.insured.value_or(true);
    person.deceased = person.deceased.value_or(false);
    person.identityChanged = person.identityChanged.value_or(false);
    person.agencyCorrected = person.agencyCorrected.value_or(false);
    person.mobileInUse = person.mobileInUse.value_or(true);
    return person;
}

}  // namespace

domain::Facts caseFacts(const Visit& visit, const Attendance& present, const Enquiry<CardsOfPerson>& cards,
                        const std::vector<domain::Card>& known, domain::Facts::Request request)
{
    domain::Facts facts;
    facts.online = !cards.notReached();
    facts.person = cards.reply ? cards->person : takenAsInOrder(domain::factsOf(*visit.person));
    facts.present.who = present.who.value_or(facts.present.who);
    facts.present.documents = present.papers;
    for (const domain::Card& card : cards.reply ? cards->cards : known) facts.cards.push_back(domain::factsOf(card));
    // A card that the province does not list is judged as the desk knows it; the province has the last word.
    const auto named = [&](const auto& card) { return request.card == card.ref; };
    if (request.card && std::ranges::none_of(facts.cards, named))
        if (const auto ours = std::ranges::find_if(known, named); ours != known.end())
            facts.cards.push_back(domain::factsOf(*ours));
    // Who cannot find a card reports a loss, which is a business of its own (§21).
    for (domain::CardFacts& card : facts.cards) card.lostByHolder = card.lostByHolder.value_or(false);
    facts.request = std::move(request);
    return facts;
}

}  // namespace kapok::workflows
