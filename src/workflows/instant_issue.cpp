#include "workflows/instant_issue.h"

#include "workflows/unjudged.h"

#include <algorithm>

namespace kapok::workflows {

static_assert(complete<InstantIssue>);

using I = InstantIssue;

namespace {

const QString instant = QStringLiteral("instant");

Question whatIsMade() { return questions::options("question.instant_what", "what", {"apply", "replace"}); }

bool isFirstCard(const I& i) { return *i.what == QLatin1String("apply"); }

// Handed out, and still a card: what is wrong with it otherwise the rules say to the replacement.
std::vector<domain::Card> toBeReplaced(const I& i)
{
    std::vector<domain::Card> some;
    std::ranges::copy_if(i.cards->cards, std::back_inserter(some), [](const domain::Card& card) {
        const QString status = card.status().value_or(QString());
        return card.production == domain::Production::Collected && status != QLatin1String("cancelled") &&
               status != QLatin1String("merged");
    });
    return some;
}

// Where there is one alone, nobody is asked which.
std::optional<domain::Card> oldCard(const I& i)
{
    const auto some = toBeReplaced(i);
    if (some.size() == 1) return some.front();
    const auto chosen = std::ranges::find(some, i.old ? *i.old : QString(), &domain::Card::ref);
    return chosen == some.end() ? std::nullopt : std::optional(*chosen);
}

std::optional<Refusal> cannotBeMade(const I& i)
{
    if (i.cards.notReached()) return provinceNotReached();
    const bool holdsNone = i.what && i.cards.reply && !isFirstCard(i) && toBeReplaced(i).empty();
    return holdsNone ? std::optional(Refusal{QStringLiteral("no_card"), QStringLiteral("rules")}) : std::nullopt;
}

// The case inside has said why, and has given the paper that says so.
std::optional<Step> endsWith(const std::optional<Refusal>& inside)
{
    if (!inside) return std::nullopt;
    return Step{.kind = StepKind::Refuse, .refusal = *inside};
}

}  // namespace

Step next(const I& i)
{
    if (auto over = endsWith(i.apply.refusal())) return *over;
    if (auto over = endsWith(i.replace.refusal())) return *over;
    if (i.apply.done() || i.replace.done()) return done();
    if (auto no = cannotBeMade(i)) return refuse(i, *no);
    if (auto no = refusal(i)) return refuse(i, *no);
    if (!i.what) return ask<&I::what>(whatIsMade());
    if (!i.cards) return enquire<&I::cards>(CardsOfPerson{*i.visit.person});
    if (isFirstCard(i)) return inside<&I::apply>(Apply{.visit = i.visit, .channel = instant});
    const auto old = oldCard(i);
    if (!old) return ask<&I::old>(questions::oneOfCards("question.instant_old", toBeReplaced(i)));
    return inside<&I::replace>(Replace{.visit = i.visit, .card = *old, .channel = instant});
}

}  // namespace kapok::workflows
