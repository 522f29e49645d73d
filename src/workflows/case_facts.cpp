#include "workflows/case_facts.h"

namespace kapok::workflows {

domain::Facts caseFacts(const Visit& visit, const Attendance& present, const Enquiry<CardsOfPerson>& cards,
                        const std::vector<domain::Card>& known, domain::Facts::Request request)
{
    domain::Facts facts;
    facts.online = !cards.notReached();
    facts.person = cards.reply ? cards->person : domain::factsOf(*visit.person);
    facts.present.who = present.who;
    facts.present.documents = present.papers;
    for (const domain::Card& card : cards.reply ? cards->cards : known) facts.cards.push_back(domain::factsOf(card));
    facts.request = std::move(request);
    // What he asks to have handed over or activated he does not report as lost (§21).
    for (domain::CardFacts& card : facts.cards)
        if (facts.request.card == card.ref) card.lostByHolder = false;
    return facts;
}

}  // namespace kapok::workflows
