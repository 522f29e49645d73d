// What a blank says of itself: five records that are free, and no key (chip.md §6, step 2; K04, K12).
#pragma once

#include "cardio/apdu/conversation.h"
#include "ports/card_readers.h"

namespace kapok::cardio {

/// Refused: a card whose number is written, or one of a generation of which there are no blanks. Whether the person's file
/// was begun a third generation tells only to who proves a key, and so personalisation finds it out.
Expected<ports::BlankData> readBlankCard(CardTransport& transport, Listener listener = {});

}  // namespace kapok::cardio
