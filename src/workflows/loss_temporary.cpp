#include "workflows/loss_temporary.h"

#include "workflows/beginning.h"
#include "workflows/loss.h"

namespace kapok::workflows {

static_assert(complete<LossTemporary>);

using L = LossTemporary;

namespace {

bool byPhone(const L& l) { return *l.channel == QLatin1String("phone"); }

// P3.1: a loss may be reported by phone. Who is said to stand here reports it here, unless the teller says otherwise.
Step howItComesIn(const L& l)
{
    Step step = ask<&L::channel>(questions::options("question.loss_channel", "channel", {"normal", "phone"}));
    if (l.visit.present.who) step.body = {{"suggested", "normal"}};
    return step;
}

// §21, channels: by phone no paper is asked, and who calls is known to this case alone.
Question caller()
{
    return questions::options("question.caller", "who", {"holder", "guardian", "agent", "unit_agent"});
}

}  // namespace

domain::Facts::Request requestOf(const L& l)
{
    const auto card = cardMeant(l);
    return {.business = L::business,
            .card = card ? std::optional(card->ref) : std::nullopt,
            .channel = l.channel ? *l.channel : QStringLiteral("normal")};
}

void reviewed(const L& l, Sheet& sheet)
{
    reviewLoss(l, sheet, "view.status.temporary_loss");
    sheet.said("paper.row.channel", words(byPhone(l) ? "option.channel.phone" : "option.channel.normal"));
}

Json sheetOf(const L& l, Slip)
{
    return lossSlip(l, "paper.slip.loss_temporary", "paper.state.temporary_loss", "paper.next.loss_temporary");
}

Step next(const L& l)
{
    if (auto no = refusal(l)) return refuse(l, *no);
    if (!l.channel) return howItComesIn(l);
    if (!l.who && byPhone(l)) return ask<&L::who>(caller());
    if (auto first = begin(l)) return *first;
    if (auto agreed = agree(l)) return *agreed;
    if (!l.order) return order<&L::order>(ReportTemporaryLoss{*l.visit.person, refInMessage(l)});
    if (auto paper = papers(l)) return *paper;
    return done();
}

}  // namespace kapok::workflows
