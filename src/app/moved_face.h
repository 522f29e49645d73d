// A face of a card on which somebody has moved something: who, what, from where to where stands in the journal (K17).
#pragma once

#include "app/test_card.h"

namespace kapok::app {

struct MovedFace {
    ports::NewEntry entry;  ///< when and by whose hand; of what it tells is filled in
    QString folder, name;
    Json from, to;  ///< null `from`: what lay there could not be read
};

/// Kept in the journal first and in the folder then, from which cards are printed. Where the folder takes nothing, the
/// journal says so too: it is moved back.
Task<Expected<void>> keepMovedFace(KeepEntry keep, MovedFace moved);

}  // namespace kapok::app
