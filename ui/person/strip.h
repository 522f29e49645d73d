// The person strip as a value: who stands here, his cards, and what is open of his.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/person/person_view.h"

namespace kapok::ui {

/// `openCases`: how many things are open, those inside others not counted.
PersonStripView personStrip(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place,
                            qsizetype openCases);
/// Whose case is shown on `day` while somebody else, or nobody, stands here: nothing is said of his cards.
PersonStripView absentStrip(const Phrases& phrases, const domain::Person& person, QDate day);
/// "Temporary loss", or where the card is while it is being made.
QString cardStatus(const Phrases& phrases, const domain::Card& card);
/// How many things of this person are open: one that stands inside another is no second one (17).
qsizetype openCasesOf(const Workplace& work, const desk::PersonAtCounter& person);

}  // namespace kapok::ui
