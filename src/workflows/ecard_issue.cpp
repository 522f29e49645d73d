#include "workflows/ecard_issue.h"

#include "workflows/beginning.h"

namespace kapok::workflows {

static_assert(complete<EcardIssue>);

using E = EcardIssue;

namespace {

// P4.14: one of three ways to authenticate who receives an e-card that another channel issued.
Question howProved() { return questions::options("question.ecard_proof", "proof", {"password", "face", "sms"}); }

bool receives(const E& e) { return rulingNow(e).reason == QStringLiteral("ecard_elsewhere"); }

}  // namespace

void reviewed(const E& e, Sheet& sheet)
{
    sheet.said("paper.row.ecard", words(receives(e) ? "paper.ecard.to_receive" : "paper.ecard.to_issue"));
    if (e.proof) sheet.said("paper.row.ecard_proof", Words{QStringLiteral("option.proof.") + *e.proof, {}});
}

Json sheetOf(const E& e, Slip)
{
    Sheet sheet("paper.slip.ecard_issue");
    sheet.citizen(e.visit);
    if (e.card.number) sheet.row("paper.row.card", personal(e.card.number->shown()));
    sheet.said("paper.row.state", words(!e.order.accepted() ? "paper.state.not_answered"
                                        : receives(e)       ? "paper.ecard.received"
                                                            : "paper.ecard.issued"));
    return sheet.said("paper.row.next", words("paper.next.ecard_issue")).json();
}

Step next(const E& e)
{
    if (auto no = refusal(e)) return refuse(e, *no);
    if (auto first = begin(e)) return *first;
    if (!e.proof && receives(e)) return askCitizen<&E::proof>(howProved());
    if (auto agreed = agree(e)) return *agreed;
    if (!e.order) return order<&E::order>(IssueEcard{*e.visit.person, e.card.ref, e.proof.value});
    if (auto paper = papers(e)) return *paper;
    return done();
}

}  // namespace kapok::workflows
