// What is read while a card is made: which blank lies in the printer's slot, and what the chip says once it was written
// (P1.6; K04, K05, K10).
#pragma once

#include "desk/parts.h"

namespace kapok::desk {

/// The value that fills the field of a ReadChip step of this request; `teller` is who makes the card.
///
/// `blank`: what the chip, the stock and the printer say. Refused before anything is fed: no card, a used one, one of
/// another generation, one that does not lie in his tray, a printer that is not ready. `written_chip`: what it says under
/// the keys of its order. Refused: it is another card. Every error is a sentence, and leaves the step standing.
Task<Expected<ports::Outcome>> readForMaking(const Parts& parts, workflows::Step step, QString teller);

}  // namespace kapok::desk
