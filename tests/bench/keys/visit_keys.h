// How many keys a teller presses for a visit, from the citizen's page to "done", the review's Enter counted.
#pragma once

namespace kapok::bench {

double keysOfApplication();           ///< 1101, his identity card read
double keysOfPhoneLoss();             ///< 1301
double keysOfCollection();            ///< 1102, and 1201 at once
double keysOfReplacementAfterLoss();  ///< 1401 with 1302 inside, paid in cash
double keysOfRelease();               ///< 1303

}  // namespace kapok::bench
