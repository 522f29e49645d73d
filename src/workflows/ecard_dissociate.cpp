#include "workflows/ecard_dissociate.h"

#include "workflows/unjudged.h"

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

}  // namespace

void reviewed(const E& e, Sheet& sheet)
{
    sheet.becomes("paper.row.ecard", Words{QStringLiteral("paper.ecard.") + *e.cards->person.ecard, {}},
                  words("paper.ecard.untied"));
}

Json sheetOf(const E& e, Slip)
{
    Sheet sheet("paper.slip.ecard_dissociate");
    sheet.citizen(e.visit);
    sheet.said("paper.row.state", words(e.order.accepted() ? "paper.ecard.untied" : "paper.state.not_answered"));
    sheet.said("paper.row.next", words("paper.next.ecard_dissociate"));
    return sheet.row("paper.row.basis", basisOf({paragraph(e)})).json();
}

Step next(const E& e)
{
    if (auto no = refusal(e)) return refuse(e, *no);
    if (auto no = notBegun(e)) return refuse(e, *no);
    if (e.cards.notReached()) return refuse(e, provinceNotReached());
    if (e.cards && hasNone(e)) return refuse(e, {QStringLiteral("no_ecard"), QStringLiteral("rules")});
    if (auto first = beginUnjudged(e)) return *first;
    if (auto agreed = agree(e)) return *agreed;
    if (!e.order) return order<&E::order>(DissociateEcard{*e.visit.person});
    if (auto paper = papers(e)) return *paper;
    return done();
}

}  // namespace kapok::workflows
