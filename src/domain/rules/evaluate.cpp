#include "domain/rules/evaluate.h"

#include <algorithm>

namespace kapok::domain::rules {
namespace {

// Which documents are asked, in the order of the pack's rows; where one of two will do, either is enough.
void askDocuments(Asked& asked, Verdict& verdict, Unknowns* missed)
{
    const Situation& s = asked.situation();
    for (const DocumentRow& row : asked.pack().documents) {
        if (!row.isFor(s.business, s.today)) continue;
        const Holds holds = asked.holds(row, s.card);
        if (holds == Holds::Undetermined && missed) asked.nameUnknown(row, s.card, *missed);
        const std::uint32_t bit = 1u << unsigned(row.first);
        if (holds != Holds::Yes || (verdict.needs & bit)) continue;
        verdict.needs |= bit;
        verdict.documents.push_back(&row);
        if (!s.documentsKnown || s.shows(row.first) || s.shows(row.orElse)) continue;
        // §21 Papers: an old card that cannot be found is not a paper that could still be shown.
        const bool isOldCard = row.first == DocumentKind::OldCard;
        const Value lost = isOldCard ? asked.valueOf(Fact::CardLost, s.card) : Value(false);
        if (lost == unknown && missed) asked.nameUnknown(Fact::CardLost, s.card, *missed);
        if (lost != Value(true)) verdict.missing |= bit;
    }
    asked.found.needs = verdict.needs;
    asked.found.missing = verdict.missing;
}

void askFee(Asked& asked, Verdict& verdict)
{
    verdict.fee = firstThatHolds(asked, asked.pack().fees);
    asked.found.fee = Fee::None;
    asked.found.feeIsSet = !verdict.fee || verdict.fee->isSet;
    if (!verdict.fee) return;
    // Contract: what an approver names counts only where the pack has decided nothing.
    verdict.feeFen = verdict.fee->isSet ? verdict.fee->amount : asked.situation().namedFee;
    asked.found.fee = !verdict.feeFen ? Fee::Unset : *verdict.feeFen > 0 ? Fee::Some : Fee::Zero;
}

bool isFirstStep(Reason reason) { return reason == Reason::FormalLossFirst || reason == Reason::OtherCityCard; }

// The reason of an answer that lets the business go on: the second person's before the steps that merely
// come first, these before what is only told (§21 Order within a stage).
void concludeStart(Verdict& verdict, const PackData& pack)
{
    const auto take = [&](Outcome outcome) {
        const auto found = std::ranges::find_if(
            verdict.hits, [&](const Hit& hit) { return pack.entry(hit.row->reason).outcome == outcome; });
        if (found == verdict.hits.end()) return false;
        verdict.outcome = outcome;
        verdict.reason = found->row->reason;
        return true;
    };
    if (!take(Outcome::Authorise) && !take(Outcome::AcceptAfter)) take(Outcome::Accept);
}

// `then` is the union over all rows of the reason that hold, so the later ones are looked for too.
void concludeStop(Verdict& verdict, const Asked& asked, std::size_t at)
{
    const Situation& s = asked.situation();
    const std::vector<AskRow>& rows = asked.pack().asks;
    verdict.reason = rows[at].reason;
    verdict.outcome = asked.pack().entry(rows[at].reason).outcome;
    verdict.hits.clear();
    for (std::size_t i = at; i < rows.size(); ++i)
        if (rows[i].reason == rows[at].reason && rows[i].stage != Stage::Sync && rows[i].isFor(s.business, s.today) &&
            asked.holds(rows[i], s.card) == Holds::Yes)
            verdict.hits.push_back({&rows[i], asked.subjectsOf(rows[i])});
}

// §21: an agent whom a first step shuts out is told so before any paper: he would bring it in vain. Every other refusal
// or wait keeps its own reason, and its place behind the papers.
bool isShutOutByAFirstStep(Verdict& verdict, const Asked& asked, Unknowns* missed)
{
    if (asked.valueOf(Fact::Presence, -1) != Value(Presence::Agent)) return false;
    Situation shown = asked.situation();
    shown.documents = ~0u;
    Asked there(asked.pack(), shown);
    // What this trial misses is missed indeed, whatever comes of it: had it been given, he might have been shut out.
    Verdict then = evaluate(there, missed);
    if (then.reason != Reason::AgentNotAllowed) return false;
    verdict.outcome = then.outcome;
    verdict.reason = then.reason;
    verdict.hits = std::move(then.hits);
    return true;
}

}  // namespace

bool Verdict::has(Reason wanted) const
{
    return std::ranges::any_of(hits, [&](const Hit& hit) { return hit.row->reason == wanted; });
}

Verdict evaluate(Asked& asked, Unknowns* missed)
{
    Verdict verdict;
    const Situation& s = asked.situation();
    askDocuments(asked, verdict, missed);
    askFee(asked, verdict);
    const std::vector<AskRow>& rows = asked.pack().asks;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const AskRow& row = rows[i];
        if (!row.isFor(s.business, s.today)) continue;
        const Holds holds = asked.holds(row, s.card);
        if (holds == Holds::Undetermined && missed) asked.nameUnknown(row, s.card, *missed);
        if (holds != Holds::Yes) continue;
        if (row.stage == Stage::Sync) {
            concludeStart(verdict, asked.pack());
            verdict.outcome = Outcome::Provisional;
            verdict.reason = row.reason;
            verdict.hits.push_back({&row, {s.card}});
            return verdict;
        }
        if (asked.pack().stops(row.reason)) {
            if (row.reason == Reason::PapersMissing && isShutOutByAFirstStep(verdict, asked, missed)) return verdict;
            concludeStop(verdict, asked, i);
            return verdict;
        }
        if (verdict.has(row.reason)) continue;
        verdict.hits.push_back({&row, asked.subjectsOf(row)});
        asked.found.firstStep |= isFirstStep(row.reason);
        asked.found.mergeFirst |= row.reason == Reason::OtherCityCard;
    }
    concludeStart(verdict, asked.pack());
    return verdict;
}

}  // namespace kapok::domain::rules
