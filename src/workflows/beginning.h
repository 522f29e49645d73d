// What every business does first, and before it sends anything: written once, for every record that has
// the fields (design.md §1, "The common beginning").
#pragma once

#include "workflows/case_facts.h"
#include "workflows/course.h"
#include "workflows/papers.h"
#include "workflows/steps.h"

namespace kapok::workflows {

/// Of a business that the rules are not asked about: it may start, has a slip, and rests on what its record names.
template <class R>
const domain::Ruling& rulingOfNobody()
{
    static const domain::Ruling ruling{.outcome = domain::Outcome::Accept,
                                       .papers = {QStringLiteral("slip")},
                                       .basis = {QString::fromLatin1(R::basis)}};
    return ruling;
}

/// The ruling in force: of a waiver that was granted, of the terms after a provisional case was accepted,
/// else the verdict's. Only where the verdict is one of the rules.
template <class R>
const domain::Ruling& rulingNow(const R& r)
{
    if constexpr (requires { r.waived; })
        if (r.waived.areInForce()) return *r.waived.ruling;
    if constexpr (requires { r.terms; })
        if (r.terms.areInForce()) return *r.terms.ruling;
    if constexpr (requires { r.verdict; }) return *r.verdict.ruling;
    else return rulingOfNobody<R>();
}

/// The papers that say who the holder is, and of a minor who answers for him (rules.md §1, §21).
QStringList identityPapers(const Visit& visit);

/// The papers that were asked for; without a verdict those that every business asks.
template <class R>
QStringList needsOf(const R& r)
{
    if constexpr (requires { r.verdict; }) return rulingNow(r).needs;
    else return identityPapers(r.visit);
}

/// Who stood there for the holder when it was decided; nobody where he came himself.
template <class R>
Deputy deputyOf(const R& r)
{
    if constexpr (requires { r.verdict; }) return r.verdict.deputy;
    else return {};
}

template <class R>
bool provisional(const R& r)
{
    if constexpr (requires { r.verdict; })
        return r.verdict.ruling && r.verdict->outcome == domain::Outcome::Provisional;
    else return false;
}

/// True while a case inside stands recorded: nobody knows yet whether its first step is done.
template <class R>
bool awaitsInside(const R& r)
{
    bool recorded = false;
    eachField(r, [&](const char*, const auto& field) {
        if constexpr (requires {
                          field.state;
                          field.waiting();
                      })
            recorded = recorded || field.state == QLatin1String("recorded");
    });
    return recorded;
}

/// True once somebody was told to do something: from then on what was agreed stands.
template <class R>
bool toldAnybody(const R& r)
{
    bool told = false;
    eachField(r, [&](const char*, const auto& field) {
        if constexpr (std::remove_cvref_t<decltype(field)>::nature == Nature::Order)
            told = told || field || field.waiting();
    });
    return told;
}

/// How much was paid and how; of what was given back, that nothing stays.
template <class R>
Json sheetOf(const R& r, FeeReceipt)
{
    Sheet sheet("paper.fee_receipt");
    sheet.citizen(r.visit);
    sheet.said("paper.row.business", Words{QStringLiteral("business.") + domain::nameOf(R::business), {}});
    sheet.said("paper.row.fee", r.fee->fen > 0 ? feeOf(r.fee->fen) : words("paper.fee.given_back"));
    sheet.said("paper.row.paid_by", Words{QStringLiteral("option.pay.") + r.fee->method, {}});
    return sheet.json();
}

/// True while the province has not answered what it was, or will be, told: nothing is promised then.
template <class R>
bool isUnanswered(const R& r)
{
    if constexpr (requires { r.order; }) return !r.order.accepted();
    else return false;
}

/// The paper as the citizen takes it home: with the paragraph on which it rests and what he does next; one of what
/// nobody has answered yet is titled so (W3).
template <class P, class R>
Json paperOf(const R& r)
{
    Json sheet = sheetOf(r, P{});
    Sheet more("");
    constexpr bool tellsOfTheOrder = !std::is_same_v<P, FeeReceipt> && !std::is_same_v<P, Consequences>;
    if (tellsOfTheOrder && isUnanswered(r)) sheet["provisional"] = true;
    if (!stands(sheet, "paper.row.basis")) more.row("paper.row.basis", basisOf(rulingNow(r).basis));
    if (!stands(sheet, "paper.row.next")) more.said("paper.row.next", words(P::next));
    if (tellsOfTheOrder && !stands(sheet, "paper.row.who_comes") && isOfAMinor(needsOf(r)))
        more.whoComes(*r.visit.person, needsOf(r), nullptr);
    if (tellsOfTheOrder) more.deputy(deputyOf(r));
    const Json added = more.json();
    for (const Json& row : added["rows"]) sheet["rows"].push_back(row);
    return sheet;
}

template <class F>
constexpr bool isPaperOf = false;
template <class P>
constexpr bool isPaperOf<Paper<P>> = !std::is_same_v<P, RefusalSlip>;

template <class R, class P>
bool standsAsPrinted(const R& r, const Paper<P>& paper)
{
    if constexpr (std::is_same_v<P, FeeReceipt>)
        if (!r.fee) return true;
    return paper && paper == paperOf<P>(r);
}

/// What is to stay with the bank, in whole fen. A provisional case takes no money, and none is taken while
/// a case inside is only recorded: of these it is what was paid already.
template <class R>
qint64 due(const R& r)
{
    if constexpr (requires { r.terms; })
        if (provisional(r) && !r.terms.areInForce()) return paid(r.fee);
    if (awaitsInside(r)) return paid(r.fee);
    return rulingNow(r).feeFen.value_or(paid(r.fee));
}

/// A case of its own in the same visit, about the same card.
template <class W, class R>
W within(const R& r)
{
    W inner{};
    inner.visit = r.visit;
    if constexpr (requires {
                      inner.card;
                      r.card;
                  })
        inner.card = r.card;
    if constexpr (requires { inner.inside; }) inner.inside = domain::nameOf(R::business);
    return inner;
}

/// The next of the steps that the verdict wants done first.
template <class R>
std::optional<Step> firstStep(const R& r)
{
    std::optional<Step> step;
    for (const QString& first : firstSteps(*r.verdict.ruling, R::business)) {
        eachField(r, [&](const char* name, const auto& field) {
            using F = std::remove_cvref_t<decltype(field)>;
            if constexpr (F::nature == Nature::Inner)
                if (!step && !field && firstStepOf(F::Workflow::business) == first)
                    step = detail::inner(name, within<typename F::Workflow>(r));
        });
        if (step) return step;
    }
    return step;
}

/// Which cards he holds (P1.10), who is here, whether he may, and what must be done first.
template <class R>
std::optional<Step> begin(const R& r)
{
    if (!r.cards) return enquire<&R::cards>(CardsOfPerson{*r.visit.person});
    if (!r.verdict && !attendanceOf(r).who) return askVisit(QStringLiteral("who"), questions::who());
    if (!r.verdict) return decide<&R::verdict>(factsOf(r));
    return firstStep(r);
}

/// All that will be done, on one page: what, for whom, about which card, what it costs and when it is ready.
/// A business says more of itself in `void reviewed(const R&, Sheet&)`; one that cannot be undone says so in its
/// record (`irreversible`), and is not left by Enter (ui.md).
template <class R>
Json reviewOf(const R& r)
{
    Sheet sheet("review.title");
    sheet.said("paper.row.business", Words{QStringLiteral("business.") + domain::nameOf(R::business), {}});
    sheet.citizen(r.visit);
    if constexpr (requires { r.card; })
        if (r.card.number) sheet.row("paper.row.card", personal(r.card.number->shown()));
    eachField(r, [&](const char*, const auto& field) {
        using F = std::remove_cvref_t<decltype(field)>;
        if constexpr (F::nature == Nature::Inner)
            if (field)
                sheet.said("paper.row.done_first",
                           Words{QStringLiteral("business.") + domain::nameOf(F::Workflow::business), {}});
    });
    if constexpr (requires { reviewed(r, sheet); }) reviewed(r, sheet);
    if constexpr (requires { r.told; }) sheet.telephone(*r.visit.person);
    if constexpr (requires { R::irreversible; })
        if (R::irreversible) sheet.irreversible();
    sheet.terms(rulingNow(r));
    return sheet.json();
}

/// Takes or gives back what the ruling in force says; asks for the waiver that somebody wished.
template <class R>
std::optional<Step> settle(const R& r)
{
    if constexpr (requires { r.waived; }) {
        if (r.waive && !r.waived) {
            domain::Facts facts = factsOf(r);
            facts.request.waiver = *r.waive;
            return decide<&R::waived>(std::move(facts));
        }
    }
    if (course::isSettled(paid(r.fee), due(r))) return std::nullopt;
    Step step = settleFee<&R::fee>(r.fee, due(r));
    if constexpr (requires { r.waived; })
        if (due(r) > paid(r.fee) && !r.waived) step.question = questions::waiver(nameOf<&R::waive>());
    return step;
}

/// True where this paper is to be printed now. `stands`: it was printed as it would be now.
template <class P, class R>
bool isToBePrinted(const R& r, bool printed, bool stands)
{
    if constexpr (std::is_same_v<P, FeeReceipt>) return paid(r.fee) > 0 && !stands;
    // What he took home stays as it was once somebody was told.
    return rulingNow(r).papers.contains(QLatin1String(P::name)) && !stands && !(printed && toldAnybody(r));
}

/// The papers that the verdict names, in the order of the record. Whoever goes home before there is an
/// answer takes the first of them along, whatever a provisional verdict calls it.
template <class R>
std::optional<Step> papers(const R& r)
{
    std::optional<Step> step;
    bool isFirst = true;
    eachField(r, [&](const char* name, const auto& field) {
        using F = std::remove_cvref_t<decltype(field)>;
        if constexpr (isPaperOf<F>) {
            using P = typename F::Kind;
            const bool takenHome = std::exchange(isFirst, false) && provisional(r) && !field;
            if (step || !(takenHome || isToBePrinted<P>(r, bool(field), standsAsPrinted(r, field)))) return;
            step = detail::printed(name, P::name, paperOf<P>(r));
        }
    });
    return step;
}

/// What comes before anything is sent: the review, the money, and the paper of who goes home before there
/// is an answer.
template <class R>
std::optional<Step> agree(const R& r)
{
    if constexpr (requires { r.review; })
        if (!r.review) return review<&R::review>(reviewOf(r));
    if constexpr (requires { r.fee; })
        if (!toldAnybody(r))
            if (auto step = settle(r)) return step;
    if constexpr (requires { r.order; })
        if (provisional(r) || awaitsInside(r) || r.order.waiting()) return papers(r);
    return std::nullopt;
}

}  // namespace kapok::workflows
