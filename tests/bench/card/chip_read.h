// Reading a chip against sending the same commands raw, as a ratio from one run.
#pragma once

namespace kapok::bench {

/// Time of a whole read of a third-generation card through the port (connecting, both
/// authentications, every record, the reset at the end) against connecting, sending the very same
/// commands through SCardTransmit and resetting. On pcscd with vpcd, which is started where none runs;
/// the card is a kapok-card process in slot 0. Needs a QCoreApplication. Goal: at most 1.05.
double chipReadRatio();

}  // namespace kapok::bench
