// What can be done for a person and what cannot, as rows: the answer of the rules to every business.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/person/person_view.h"

namespace kapok::ui {

/// With what must be done first, inside it, too.
bool canBegin(const domain::Ruling& ruling);
/// One row for each business that is built; what is not built stands in neither list (13).
std::vector<OfferRow> offersOf(const Phrases& phrases, const desk::PersonAtCounter& person);
/// The draft first, then what can be begun, then what cannot.
void arrange(std::vector<OfferRow>& offers);
/// What one fact forbids becomes one row, with its road; rows with different roads are never put together (13).
std::vector<OfferRow> grouped(const Phrases& phrases, std::vector<OfferRow> offers);

/// Fee, promise, papers, road and basis of one ruling: the side of every page. Of what is under way it is not
/// said why it could not begin.
SideView sideOf(const Phrases& phrases, domain::Business business, const domain::Ruling& ruling, bool underWay = false);
/// Why it cannot be begun, to be read aloud: that it is so already comes before the sentence of the rules.
QString whyNotNow(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Possibility& possible);
/// "1303 Release • 1302 Formal loss".
QString roadLine(const Phrases& phrases, const QStringList& then);

}  // namespace kapok::ui
