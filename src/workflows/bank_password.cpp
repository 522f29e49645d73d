#include "workflows/bank_password.h"

#include "workflows/unjudged.h"

namespace kapok::workflows {

static_assert(complete<BankPassword>);

using B = BankPassword;

namespace {

Words howOf(const B& b) { return {QStringLiteral("option.how.") + *b.how, {}}; }

}  // namespace

void reviewed(const B& b, Sheet& sheet)
{
    sheet.said("paper.row.how", howOf(b));
    sheet.said("paper.row.on_the_pad", words("paper.pad.of_the_bank"));
}

Json sheetOf(const B& b, Slip)
{
    Sheet sheet("paper.slip.bank_password");
    sheet.citizen(b.visit);
    if (cardNow(b).number) sheet.row("paper.row.card", personal(cardNow(b).number->shown()));
    sheet.said("paper.row.how", howOf(b));
    sheet.said("paper.row.state", words(b.order.accepted() ? "paper.state.password_set" : "paper.state.not_answered"));
    sheet.said("paper.row.next", words("paper.next.bank_password"));
    return sheet.json();
}

Step next(const B& b)
{
    if (auto no = refusal(b)) return refuse(b, *no);
    if (auto no = notBegun(b)) return refuse(b, *no);
    if (!b.how)
        return askCitizen<&B::how>(questions::options("question.bank_password", "how", {"change", "forgotten"}));
    if (auto first = beginUnjudged(b)) return *first;
    if (auto agreed = agree(b)) return *agreed;
    if (!b.order) return order<&B::order>(SetAccountPassword{*b.visit.person, b.card.ref, *b.how});
    if (auto paper = papers(b)) return *paper;
    return done();
}

}  // namespace kapok::workflows
