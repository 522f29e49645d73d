// What can be done for a person with three cards, as the window asks the counter.
#pragma once

namespace kapok::bench {

/// Mean processor time in which the counter judges every business anew because another of his cards is chosen: facts
/// built, rules asked, rulings kept.
double personViewMilliseconds();

}  // namespace kapok::bench
