// What the person page and the person strip show, decided without a window.
#pragma once

#include "ui/kit/phrases.h"
#include "ui/person/person_view.h"

namespace kapok::ui {

PersonStripView personStrip(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place);
/// Whose case is shown while somebody else, or nobody, stands here: nothing is said of his cards.
PersonStripView absentStrip(const Phrases& phrases, const domain::Person& person);
PersonPageView personPage(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place);
/// Why a business did not begin: the sentence of the rules where they refuse it, that nothing was begun, and the road.
NoticeView notBegun(const Phrases& phrases, const desk::PersonAtCounter& person, domain::Business business,
                    const Error& error);

/// Fee, promise, papers, road and basis of one ruling: the side of every page.
SideView sideOf(const Phrases& phrases, domain::Business business, const domain::Ruling& ruling);

}  // namespace kapok::ui
