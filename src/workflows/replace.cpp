#include "workflows/replace.h"

namespace kapok::workflows {

static_assert(complete<Replace>);

using R = Replace;

namespace {

Question why()
{
    return questions::options("question.replace_reason", "reason",
                              {"lost", "damaged", "information_changed", "information_wrong", "by_wish"});
}
Question whoseFault() { return questions::options("question.damage_cause", "cause", {"personal", "quality"}); }
Question whichNumber() { return questions::options("question.account_number", "number", {"keep", "change"}); }
Question whatIsLinked() { return questions::options("question.linked", "linked", {"now", "himself", "nothing"}); }
Question whereIsIt() { return questions::options("question.old_card", "old_card", {"punched", "kept"}); }

bool isLost(const R& r) { return *r.reason == QLatin1String("lost"); }
bool isDamaged(const R& r) { return *r.reason == QLatin1String("damaged"); }

// §9: at some banks a new card keeps its number, at others it never does. Provisionally nobody knows.
QString numberByRule(const R& r) { return rulingNow(r).accountNumber.value_or(QString()); }
bool mayKeepNumber(const R& r) { return numberByRule(r) == QLatin1String("same"); }

std::optional<bool> numberKept(const R& r)
{
    if (numberByRule(r) == QLatin1String("changes")) return false;
    if (mayKeepNumber(r) && r.number) return *r.number == QLatin1String("keep");
    return std::nullopt;  // as the bank does it
}

// §9: whoever may lose his number says what becomes of pension, water and electricity.
bool numberMayChange(const R& r) { return !numberByRule(r).isEmpty() && !numberKept(r).value_or(false); }

// P1.11(3): an old card that is at hand is taken in, but only for an order that will surely be heard.
bool isTakenIn(const R& r) { return !isLost(r) && !provisional(r); }

// What the citizen was told of his number, and what he said to it.
void sayNumber(const R& r, Sheet& sheet)
{
    if (numberByRule(r).isEmpty()) return;
    const auto kept = numberKept(r);
    sheet.said("paper.row.account_number", words(!kept   ? "paper.number.ask_core"
                                                 : *kept ? "paper.number.same"
                                                         : "paper.number.changes"));
    if (r.linked && numberMayChange(r))
        sheet.said("paper.row.linked", Words{QStringLiteral("option.linked.") + *r.linked, {}});
}

}  // namespace

domain::Facts::Request requestOf(const R& r)
{
    domain::Facts::Request request{.business = R::business, .card = r.card.ref, .reason = *r.reason};
    if (r.cause) request.cause = *r.cause;
    return request;
}

void reviewed(const R& r, Sheet& sheet)
{
    sheet.said("paper.row.why", Words{QStringLiteral("option.reason.") + *r.reason, {}});
    reviewMerges(r, sheet);
    sayNumber(r, sheet);
}

void received(const R& r, Sheet& sheet)
{
    if (r.card.number) sheet.row("paper.row.replaces", personal(r.card.number->shown()));
    sheet.said("paper.row.why", Words{QStringLiteral("option.reason.") + *r.reason, {}});
    sayNumber(r, sheet);
    if (!isLost(r))
        sheet.said("paper.row.old_card",
                   words(r.oldCard && *r.oldCard == QLatin1String("punched") ? "paper.old_card.punched"
                                                                             : "paper.old_card.kept"));
}

// The new card's account takes the old one's place, with the number that the citizen was told of.
void reserved(const R& r, ReserveAccount& account)
{
    account.replaces = r.card.ref;
    account.numberKept = numberKept(r);
}

Json sheetOf(const R& r, Receipt) { return receiptOf(r, "paper.receipt.replace"); }

Step next(const R& r)
{
    if (auto no = refusal(r)) return refuse(r, *no);
    if (!r.reason) return ask<&R::reason>(why());
    if (!r.cause && isDamaged(r)) return ask<&R::cause>(whoseFault());
    if (auto first = begin(r)) return *first;
    if (!r.number && mayKeepNumber(r) && !toldAnybody(r)) return askCitizen<&R::number>(whichNumber());
    if (!r.linked && numberMayChange(r) && !toldAnybody(r)) return askCitizen<&R::linked>(whatIsLinked());
    if (auto agreed = agree(r)) return *agreed;
    if (!r.oldCard && isTakenIn(r)) return ask<&R::oldCard>(whereIsIt());
    if (!r.order)
        return order<&R::order>(OrderReplacement{.person = *r.visit.person,
                                                 .card = r.card.ref,
                                                 .reason = *r.reason,
                                                 .papers = shownOf(r),
                                                 .cause = r.cause.value,
                                                 .numberKept = numberKept(r),
                                                 .merges = mergesOf(r)});
    if (auto step = cardIsMade(r)) return *step;
    return done();
}

}  // namespace kapok::workflows
