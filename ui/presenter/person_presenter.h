// What the person page and the person strip show, decided without a window.
#pragma once

#include "ui/presenter/phrases.h"
#include "ui/views/person_view.h"

namespace kapok::ui {

PersonStripView personStrip(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place);
PersonPageView personPage(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place);
/// Fee, promise, papers, road and basis of one ruling: the side of every page.
SideView sideOf(const Phrases& phrases, domain::Business business, const domain::Ruling& ruling);

}  // namespace kapok::ui
