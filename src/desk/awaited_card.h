// Which of the cards that lie in the readers is meant?
#pragma once

#include "ports/card_readers.h"

namespace kapok::desk {

/// The card that a step awaits. Where several readers hold a card, old and new beside each other, it is the one
/// that bears this identification; where none does, or none is awaited, several cards are an error. A single card
/// is read whichever it is: who asked says that it is another. Errors as CardReaders::read.
Task<Expected<ports::ChipData>> readAwaited(ports::CardReaders& readers, QString identification);

}  // namespace kapok::desk
