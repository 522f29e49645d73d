// What everything that is shown of a case is made from.
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

struct StepContext {
    const Workplace& work;
    const desk::CaseView& one;
    bool working = false;  ///< something is being asked or sent right now
    Instant workingSince{};
};

/// The ruling that the case rests on now; none before the rules were asked.
std::optional<domain::Ruling> rulingOf(const desk::CaseView& one);

/// A card of the person who is here as it is spoken of: city, bank and the end of its number; empty: none of his.
QString cardNamed(const StepContext& context, const QString& ref);
/// The card that the case is about, as far as the rules were asked about one.
QString cardOfCase(const StepContext& context);

/// True where the citizen is to type on the pad and no card lies there: the card is asked for first.
bool lacksCard(const StepContext& context);

/// True where the card lies in a reader with keys of its own: the PIN is typed there and never comes here (D2).
bool typesAtReader(const StepContext& context);

/// Money of the citizen's own, and no fee: `Out` is handed to him, `Back` is taken from him again because he was refused.
enum class OwnMoney { None, Out, Back };
OwnMoney ownMoneyOf(const workflows::Step& step);

}  // namespace kapok::ui
