#include "workflows/former_card.h"

#include "workflows/beginning.h"

#include <algorithm>

namespace kapok::workflows {

static_assert(complete<FormerCard>);

using F = FormerCard;

namespace {

Question whatHappened()
{
    return questions::options("question.former_situation", "situation",
                              {"waiting", "not_arrived", "leaving", "deceased"});
}

// P2.9: the balance comes over in the month after the new card's activation, so first there must be one.
bool worksAlready(const F& f)
{
    return std::ranges::any_of(f.cards->cards,
                               [](const domain::Card& card) { return card.status() == QStringLiteral("normal"); });
}

// §17, in the order in which he goes; without an answer of the province both of the first are said.
QStringList stepsOf(const F& f)
{
    const QString situation = *f.situation;
    if (situation == QLatin1String("not_arrived"))
        return {QStringLiteral("agency_verifies"), QStringLiteral("guangfa_corrects")};
    if (situation != QLatin1String("waiting")) return {QStringLiteral("agency_clears"), QStringLiteral("guangfa_pays")};
    if (f.cards.notReached()) return {QStringLiteral("activate_first"), QStringLiteral("comes_next_month")};
    return {worksAlready(f) ? QStringLiteral("comes_next_month") : QStringLiteral("activate_first")};
}

bool leadsToGuangfa(const F& f) { return *f.situation != QLatin1String("waiting"); }

}  // namespace

Json sheetOf(const F& f, Slip)
{
    Sheet sheet("paper.slip.former_card");
    sheet.citizen(f.visit);
    sheet.said("paper.row.situation", Words{QStringLiteral("option.situation.") + *f.situation, {}});
    for (const QString& step : stepsOf(f))
        sheet.said("paper.row.what_to_do", Words{QStringLiteral("paper.former.") + step, {}});
    if (leadsToGuangfa(f)) sheet.said("paper.row.guangfa_hotline", words("hotline.GDB"));
    if (leadsToGuangfa(f)) sheet.said("paper.row.next", words("paper.next.former_card"));
    return sheet.json();
}

Step next(const F& f)
{
    if (auto no = refusal(f)) return refuse(f, *no);
    if (!f.situation) return ask<&F::situation>(whatHappened());
    if (f.slip) return done();  // what he has in hand was true on that day
    if (!f.cards) return enquire<&F::cards>(CardsOfPerson{*f.visit.person});
    return print<&F::slip>(paperOf<Slip>(f));
}

}  // namespace kapok::workflows
