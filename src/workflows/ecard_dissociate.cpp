#include "workflows/ecard_dissociate.h"

#include "workflows/beginning.h"
#include "workflows/without_rules.h"

namespace kapok::workflows {

static_assert(complete<EcardDissociate>);

using E = EcardDissociate;

namespace {

bool hasNone(const E& e) { return e.cards->person.ecard.value_or(QStringLiteral("none")) == QLatin1String("none"); }

// P4.9: after a replacement the first of two steps; otherwise the card is lost, or he wishes it (P4.8).
QString paragraph(const E& e)
{
    return e.cards->person.ecard == QStringLiteral("old_card") ? QStringLiteral("P4.9") : QStringLiteral("P4.8");
}

Json reviewOf(const E& e)
{
    Sheet sheet("review.title");
    sheet.said("paper.row.business", words("business.ecard_dissociate"));
    sheet.citizen(e.visit);
    sheet.becomes("paper.row.ecard", Words{QStringLiteral("paper.ecard.") + *e.cards->person.ecard, {}},
                  words("paper.ecard.untied"));
    return sheet.row("paper.row.basis", basisOf({paragraph(e)})).json();
}

}  // namespace

Json sheetOf(const E& e, Slip)
{
    Sheet sheet("paper.slip.ecard_dissociate");
    sheet.citizen(e.visit);
    sheet.said("paper.row.state", words(e.order.accepted() ? "paper.ecard.untied" : "paper.state.not_answered"));
    sheet.said("paper.row.next", words("paper.next.ecard_dissociate"));
    Json slip = sheet.row("paper.row.basis", basisOf({paragraph(e)})).json();
    if (!e.order.accepted()) slip["provisional"] = true;
    return slip;
}

Step next(const E& e)
{
    const auto untie = [&] { return order<&E::order>(DissociateEcard{*e.visit.person}); };

    if (auto no = refusal(e)) return refuse(e, *no);
    if (e.cards.notReached()) return refuse(e, provinceNotReached());
    if (!e.cards) return enquire<&E::cards>(CardsOfPerson{*e.visit.person});
    if (hasNone(e)) return refuse(e, {QStringLiteral("no_ecard"), QStringLiteral("rules")});
    if (!toldAnybody(e))
        if (auto paper = identify(e.visit)) return *paper;
    if (!e.review) return review<&E::review>(reviewOf(e));
    if (!e.order && !e.order.waiting()) return untie();
    if (!e.slip && !isInside(e)) return print<&E::slip>(sheetOf(e, Slip{}));
    if (!e.order) return untie();  // the answer may be late
    return done();
}

}  // namespace kapok::workflows
