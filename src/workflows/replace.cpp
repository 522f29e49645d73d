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

bool isLost(const R& r) { return *r.reason == QLatin1String("lost"); }
bool isDamaged(const R& r) { return *r.reason == QLatin1String("damaged"); }

}  // namespace

domain::Facts::Request requestOf(const R& r)
{
    domain::Facts::Request request{.business = R::business, .card = r.card.ref, .reason = *r.reason};
    if (r.cause) request.cause = *r.cause;
    request.channel = channelOf(r);
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
    sayReplaced(r, sheet);
    sheet.said("paper.row.why", Words{QStringLiteral("option.reason.") + *r.reason, {}});
    sayNumber(r, sheet);
    if (!isLost(r)) sayOldCard(r, sheet);
}

void reserved(const R& r, ReserveAccount& account) { reserveInPlace(r, account); }

Json sheetOf(const R& r, Receipt) { return receiptOf(r, "paper.receipt.replace"); }

Step next(const R& r)
{
    if (auto over = notMadeAfterAll(r)) return *over;
    if (auto no = refusal(r)) return refuse(r, *no);
    if (!r.reason) return ask<&R::reason>(why());
    if (!r.cause && isDamaged(r)) return ask<&R::cause>(whoseFault());
    if (auto first = begin(r)) return *first;
    if (auto step = askOfNumber(r)) return *step;
    if (auto agreed = agree(r)) return *agreed;
    if (!isLost(r))
        if (auto step = askOfOldCard(r)) return *step;
    if (!r.order)
        return order<&R::order>(OrderReplacement{.person = *r.visit.person,
                                                 .card = r.card.ref,
                                                 .reason = *r.reason,
                                                 .papers = shownOf(r),
                                                 .cause = r.cause.value,
                                                 .numberKept = numberKept(r),
                                                 .merges = mergesOf(r),
                                                 .channel = channelOf(r)});
    if (auto step = cardIsMade(r)) return *step;
    if (auto step = moveToTheNewNumber(r)) return *step;
    return done();
}

}  // namespace kapok::workflows
