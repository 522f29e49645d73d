#include "workflows/apply_cancel.h"

#include "workflows/unjudged.h"

namespace kapok::workflows {

static_assert(complete<ApplyCancel>);

using A = ApplyCancel;

namespace {

Words productionOf(const domain::Card& card)
{
    return {QStringLiteral("view.production.") + domain::wordOf(card.production), {}};
}

// §3: what is applied for and not made, or failed, can be cancelled; what is being made is waited for.
const char* whyTooLate(const domain::Card& card)
{
    using enum domain::Production;
    const auto status = card.status();
    if (status == QStringLiteral("cancelled") || status == QStringLiteral("merged")) return "wrong_state";
    if (card.production == InProduction) return "in_production";
    return card.inTransit() ? nullptr : "already_made";
}

// Nothing is promised without the province, which alone knows how far the card is (§2, offline).
std::optional<Refusal> cannotBeCancelled(const A& a)
{
    if (!a.cards || toldAnybody(a)) return std::nullopt;
    const QString byTheRules = QStringLiteral("rules");
    if (!a.cards.reply) return Refusal{QStringLiteral("province_not_reached"), byTheRules};
    const char* why = whyTooLate(cardNow(a));
    return why ? std::optional(Refusal{QString::fromLatin1(why), byTheRules}) : std::nullopt;
}

Words bankState(const A& a)
{
    if (a.account.accepted()) return words("paper.state.account_released");
    if (a.account.refused.isEmpty()) return words("paper.state.bank_not_answered");
    return words("paper.state.no_account_kept");
}

}  // namespace

void reviewed(const A& a, Sheet& sheet)
{
    sheet.row("paper.row.application", a.card.ref.toStdString());
    sheet.becomes("paper.row.state", productionOf(cardNow(a)), words("view.status.cancelled"));
    sheet.said("paper.row.fee_back", words("paper.fee_back.with_receipt"));
}

Json sheetOf(const A& a, Slip)
{
    Sheet sheet("paper.slip.apply_cancel");
    sheet.citizen(a.visit);
    sheet.row("paper.row.application", a.card.ref.toStdString());
    sheet.said("paper.row.state",
               words(a.order.accepted() ? "paper.state.application_cancelled" : "paper.state.not_answered"));
    sheet.said("paper.row.bank_side", bankState(a));
    sheet.said("paper.row.fee_back", words("paper.fee_back.with_receipt"));
    sheet.said("paper.row.next", words("paper.next.apply_cancel"));
    return sheet.json();
}

Step next(const A& a)
{
    const auto release = [&] { return order<&A::account>(ReleaseAccount{*a.visit.person, a.card.ref}); };

    if (auto no = refusal(a)) return refuse(a, *no);
    if (auto no = notBegun(a)) return refuse(a, *no);
    if (auto no = cannotBeCancelled(a)) return refuse(a, *no);
    if (auto first = beginUnjudged(a)) return *first;
    if (auto agreed = agree(a)) return *agreed;
    if (!a.order) return order<&A::order>(CancelApplication{*a.visit.person, a.card.ref});
    if (!a.account && !a.account.waiting()) return release();
    if (auto paper = papers(a)) return *paper;
    if (!a.account) return release();  // the bank's answer may be late
    return done();
}

}  // namespace kapok::workflows
