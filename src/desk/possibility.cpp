#include "desk/possibility.h"

#include "desk/nothing_to_do.h"
#include "domain/card.h"
#include "workflows/enquiries.h"
#include "workflows/fields.h"

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

// The rules, and whether anybody has said yet who is here.
struct Rules {
    const workflows::Judge& judge;
    bool isSaidWhoIsHere = false;
};

// Papers that a request still lacks are asked for inside it: here they stand in nobody's way, and hide no other
// reason (design.md §1, "The common beginning").
domain::Ruling ruled(const Rules& rules, domain::Facts asked, domain::Business business)
{
    asked.request.business = business;
    domain::Ruling ruling = rules.judge(asked);
    // X6: whether a minor came alone is asked inside. Until somebody has said so, his guardian is taken to be here.
    if (!rules.isSaidWhoIsHere && ruling.reason == QLatin1String("guardian_required")) {
        asked.present.who = domain::wordOf(domain::Presence::Guardian);
        ruling = rules.judge(asked);
    }
    if (ruling.reason != QLatin1String("papers_missing") || !asked.present.documents) return ruling;
    *asked.present.documents += ruling.missing;
    domain::Ruling brought = rules.judge(asked);
    brought.missing = ruling.missing;
    return brought;
}

// contract.md §4: to the rules 1801 is an application, or a replacement where a card is meant, by the channel instant.
domain::Ruling ruledOnTheSpot(const Rules& rules, domain::Facts asked)
{
    const bool isOfACard = asked.request.card && !asked.request.card->isEmpty();
    asked.request.channel = QStringLiteral("instant");
    return ruled(rules, std::move(asked), isOfACard ? domain::Business::Replace : domain::Business::Apply);
}

bool goesByNoCard(const domain::Ruling& ruling)
{
    return ruling.reason == QLatin1String("no_card") || ruling.then.contains(QStringLiteral("apply"));
}

domain::Ruling refusedFor(const QString& reason) { return {.outcome = domain::Outcome::Refuse, .reason = reason}; }

// A slip may come before the no; what is looked for is the no.
std::optional<QString> noOf(workflows::Record& record)
{
    workflows::Step step = record.next();
    if (step.kind == workflows::StepKind::Print && record.fill(step.fills, step.body)) step = record.next();
    const bool isNo = step.kind == workflows::StepKind::Refuse && step.refusal.by == QLatin1String("rules");
    return isNo ? std::optional(step.refusal.reason) : std::nullopt;
}

// What the rules know nothing of, such as following a card, stands in nobody's way but its own. Its record is asked with
// the cards that he holds, and where it would say no at once it says so here: before Enter has burnt a number and
// printed a slip for nothing (13).
domain::Ruling byItself(const workflows::Workflow& workflow, const Asked& asked)
{
    domain::Ruling open{.outcome = domain::Outcome::Accept};
    const workflows::CardsOfPerson::Reply held{asked.cards, asked.known.person};
    const domain::Card* card = workflow.aboutACard ? held.card(asked.selectedCard) : nullptr;
    if (!asked.known.online) return open;  // nobody can say so
    if (workflow.aboutACard && !card) return refusedFor(QStringLiteral("no_card"));
    if (const auto nothing = nothingToDo(workflow.business, asked.cards)) return refusedFor(*nothing);
    open.reason = nothingToDoUnasked(workflow.business, asked.cards);
    Json opening{{"visit", asked.visit.toJson()}};
    if (card) opening["card"] = workflows::kept(*card);
    const auto record = workflow.begin(opening);
    if (!record) return open;
    (*record)->attend(asked.visit.present);
    workflows::Enquiry<workflows::CardsOfPerson> cards;
    cards.reply = held;
    if (!(*record)->fill(QStringLiteral("cards"), cards.toJson())) return open;  // it asks for none
    const auto no = noOf(**record);
    return no ? refusedFor(*no) : open;
}

}  // namespace

std::vector<Possibility> possibleFor(const Asked& asked, const domain::Facts::Desk& desk, const Parts& parts)
{
    const domain::Facts& known = asked.known;
    const bool nobodyKnows = !known.online && known.cards.empty();
    const domain::Facts byWord = nobodyKnows ? byHisWord(known, desk) : domain::Facts{};
    const Rules rules{parts.rules, asked.visit.present.who.has_value()};
    std::vector<Possibility> possible;
    for (const domain::BusinessName& entry : domain::businesses()) {
        const workflows::Workflow* workflow = parts.workflows.find(entry.business);
        if (entry.business == domain::Business::InstantIssue && workflow) {
            possible.push_back({entry.business, ruledOnTheSpot(rules, known), true});
            continue;
        }
        if (!entry.decided) {
            if (workflow) possible.push_back({entry.business, byItself(*workflow, asked), true});
            continue;
        }
        Possibility one{entry.business, ruled(rules, known, entry.business), workflow != nullptr};
        // What the rules take by the citizen's word they answer for; of the rest nobody knows whether he has a
        // card, and who may hold one is not sent to apply for another (§21, Facts).
        if (nobodyKnows && workflow && workflow->aboutACard)
            if (auto taken = ruled(rules, byWord, entry.business); taken.outcome == domain::Outcome::Provisional)
                one.ruling = std::move(taken);
        one.cardsUnknown = nobodyKnows && goesByNoCard(one.ruling);
        possible.push_back(std::move(one));
    }
    return possible;
}

}  // namespace kapok::desk
