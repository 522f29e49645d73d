// Personalising a blank against sending the same commands raw, as a ratio from one run.
#pragma once

namespace kapok::bench {

/// Time of a whole personalisation of a third-generation blank through its hand (both sessions, every record, the key
/// service, the reading back, a mark before each record that is kept at once) against connecting and sending the very
/// same commands through SCardTransmit, session by session. On pcscd with vpcd; each turn has a blank of its own in
/// slot 0, whose challenges are fixed, so that what was recorded is right every time. Needs a QCoreApplication.
double chipWriteRatio();

}  // namespace kapok::bench
