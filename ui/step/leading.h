// How a case comes on the screen: its step, inside those around it, and on top of it the papers that came out.
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

/// The sheets that the case has printed, by field.
std::map<QString, Json> printedSheets(const desk::CaseView& one);
/// What this case has printed already is not shown when it is taken up.
void rememberPapers(Workplace& work, const desk::CaseView& one);

/// The cases of this visit that wait for this one, the outermost first.
std::vector<desk::CaseView> casesAround(const Workplace& work, const desk::CaseView& one);

/// True where a case of this visit, inside it, is what is done of it now: the collection of the card that it ordered.
bool goesOnInside(const desk::CaseView& one);

/// True where somebody who is here can go on with it; what waits for the line or another day goes on by itself.
bool waitsForSomebodyHere(const desk::CaseView& one);

/// The open work without what stands inside other work: one row for one thing begun (17).
std::vector<desk::WorkItem> outermost(const Workplace& work);
/// How many things are open, listed or not.
qint64 openThings(const Workplace& work);

/// To the case that stands so, into the one inside it, or back to the one around it that waits no longer.
void leadTo(Workplace& work, const desk::Standing& standing);

}  // namespace kapok::ui
