// §21 Roads: a road is followed where it belongs, and only what is open then is named.
#include "domain/rules/evaluate.h"

#include <algorithm>

namespace kapok::domain::rules {
namespace {

// A road that leads back to where it began would be followed for ever; no chain of the rules is longer.
constexpr int longestChain = 6;

std::vector<Road> roadsOf(const Asked& asked, const Verdict& verdict, int depth);

bool isWayBack(Step step)
{
    const auto* way = std::get_if<Way>(&step);
    return way && *way <= Way::MergeAtThatCity;
}

std::optional<Business> decidedBusiness(Step step)
{
    const auto* business = std::get_if<Business>(&step);
    return business && isDecided(*business) ? std::optional(*business) : std::nullopt;
}

void addTo(std::vector<Road>& roads, const Road& road)
{
    if (std::ranges::find(roads, road.step, &Road::step) == roads.end()) roads.push_back(road);
}

bool makesItsWayToTheCardsBank(Business business)
{
    return business != Business::Apply && business != Business::ChangeBank && business != Business::Merge;
}

// "At the counter, at the card's bank, with whom and what it asks present and shown, the line up."
void bringWhereItBelongs(Situation& s, const PackData& pack)
{
    if (s.channel != Channel::Instant) s.channel = Channel::Normal;
    if (s.online == false)  // when the line is up the card will be found as he said
        for (CardSituation& card : s.cards) card.byWord = false;
    s.online = true;
    s.documentsKnown = true;
    s.documents = ~0u;
    s.who = Asked(pack, s).isMinor() ? Presence::Guardian : Presence::Holder;
    const CardSituation* card = s.named();
    if (card && s.business != Business::Apply && s.business != Business::Merge) s.deskCity = card->city;
    if (card && makesItsWayToTheCardsBank(s.business) && card->bank.isKnown()) s.deskBank = card->bank;
    if (!makesItsWayToTheCardsBank(s.business) && s.business != Business::Merge && s.chosenBank.isKnown())
        s.deskBank = s.chosenBank;
}

// What has changed when a step is done, as far as the steps behind it ask.
void carryOut(Step step, Situation& s, int card)
{
    if (step == Step(Way::Agency)) s.agencyCorrected = true;
    if (card < 0) return;
    CardSituation& changed = s.cards[std::size_t(card)];
    if (step == Step(Way::WaitUntilMade)) changed.production = Production::AtOutlet;
    if (step == Step(Business::Collect)) {
        changed.production = Production::Collected;
        changed.lost = false;  // §21: a card just collected is found
    }
    if (step == Step(Business::LossFormal)) changed.status = CardStatus::FormalLoss;
}

struct Chain {
    const Asked& asked;
    Reason reason;
    int depth;
    std::vector<Road>& into;

    // A way back to the same business: left out where it ends in another refusal that names nothing.
    void followBack(Step step, Situation s) const
    {
        bringWhereItBelongs(s, asked.pack());
        if (step == Step(Way::QuickIssueOutlet)) s.quickIssue = true;
        if (step == Step(Way::MergeAtThatCity) && s.named()) s.deskCity = s.named()->city;
        Asked there(asked.pack(), s);
        const Verdict verdict = evaluate(there);
        // The same answer again is no other refusal: the bank's own procedure (P1.11(9), §16, P4.11).
        if (!verdict.stopped() || verdict.reason == reason) return addTo(into, {step, -1});
        const std::vector<Road> names = roadsOf(there, verdict, depth + 1);
        if (names.empty()) return;
        addTo(into, {step, -1});
        for (const Road& name : names) addTo(into, name);
    }

    // Another business: left out where it would be refused; what that names of the same card stands there.
    void followBusiness(Step step, Business business, Situation s, int card, ReplaceReason replacing) const
    {
        const bool again = step == Step(Way::TheBusiness);
        if (!again) {
            s.business = business;
            s.card = card;
            s.reason = replacing;
            s.chosenBank = {};
            s.inside = false;
            s.channel = Channel::Normal;
        }
        bringWhereItBelongs(s, asked.pack());
        // A change of bank begins at another bank than the card's (§13 step 1).
        if (!again && business == Business::ChangeBank && card >= 0 && s.cards[std::size_t(card)].bank == s.deskBank)
            s.deskBank = s.deskBank == Bank::GDB ? Bank::BOC : Bank::GDB;
        Asked there(asked.pack(), s);
        const Verdict verdict = evaluate(there);
        if (!verdict.stopped()) return addTo(into, {again ? business : step, card});
        for (const Road& name : roadsOf(there, verdict, depth + 1))
            if (name.card < 0 || name.card == card) addTo(into, name);
    }

    void follow(const RoadRow& row, int card) const
    {
        Situation s = asked.situation();
        for (const Step step : row.then) {
            if (step == Step(Way::TheBusiness)) followBusiness(step, s.business, s, s.card, row.replacing);
            else if (const auto business = decidedBusiness(step))
                followBusiness(step, *business, s, card, row.replacing);
            else if (isWayBack(step)) followBack(step, s);
            else addTo(into, {step, card});
            carryOut(step, s, card);
        }
    }
};

std::vector<Road> roadsOf(const Asked& asked, const Verdict& verdict, int depth)
{
    std::vector<Road> roads;
    if (!verdict.reason || depth > longestChain) return roads;
    const Situation& s = asked.situation();
    const Chain chain{asked, *verdict.reason, depth, roads};
    for (const RoadRow& row : asked.pack().roads) {
        if (row.reason != *verdict.reason || !row.isFor(s.business, s.today)) continue;
        for (const Hit& hit : verdict.hits)
            for (const int card : hit.subjects)
                if (asked.holds(row, card) == Holds::Yes) chain.follow(row, card);
    }
    return roads;
}

// Steps that come first are done in this visit, so they stand as the pack names them.
void addFirstSteps(const Asked& asked, const Verdict& verdict, std::vector<Road>& roads)
{
    for (const Hit& hit : verdict.hits)
        for (const RoadRow& row : asked.pack().roads)
            if (row.reason == hit.row->reason && row.isFor(asked.situation().business, asked.situation().today) &&
                asked.pack().entry(row.reason).outcome == Outcome::AcceptAfter &&
                asked.holds(row, hit.subjects.front()) == Holds::Yes)
                for (const Step step : row.then) addTo(roads, {step, hit.subjects.front()});
}

}  // namespace

std::vector<Road> roadsOf(const Asked& asked, const Verdict& verdict)
{
    if (verdict.stopped()) return roadsOf(asked, verdict, 0);
    std::vector<Road> roads;
    addFirstSteps(asked, verdict, roads);
    // §21 Offline: the merge is left to the sync.
    if (verdict.outcome == Outcome::Provisional)
        std::erase_if(roads, [](const Road& road) { return road.step == Step(Way::ConfirmMerge); });
    const bool isAfterSteps = !roads.empty();
    const Situation& s = asked.situation();
    for (const AdviceRow& row : asked.pack().advice) {
        if (!row.isFor(s.business, s.today) || asked.holds(row, s.card) != Holds::Yes) continue;
        // §21 Inside another business: its own name ends the first steps, and advice is none of them.
        if (isAfterSteps) addTo(roads, {s.business, -1});
        for (const Step step : row.then) addTo(roads, {step, -1});
    }
    return roads;
}

}  // namespace kapok::domain::rules
