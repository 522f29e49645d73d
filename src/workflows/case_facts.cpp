#include "workflows/case_facts.h"

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
