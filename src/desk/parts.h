// What a desk is made of; all of it outlives the desk.
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "desk/hands.h"
#include "desk/memory.h"
#include "ports/card_printer.h"
#include "ports/id_reader.h"
#include "ports/picture_decoder.h"
#include "workflows/judging.h"
#include "workflows/list.h"

namespace kapok::desk {

struct Parts {
    Memory& journal;
    CaseRows& rows;
    Parties parties;
    ports::CardReaders& readers;
    Hands hands;
    const Clock& clock;
    Randomness& randomness;
    const workflows::Workflows& workflows;
    workflows::Judge rules;
    ports::PictureDecoder* pictures = nullptr;  ///< null: no picture from outside is looked at
    ports::IdReader* idReader = nullptr;        ///< null: the desk has none, and numbers are typed
    ports::CardPrinter* cardPrinter = nullptr;  ///< null: none is registered, and no card is made here (K24)

    ports::Party& party(domain::Party name) const { return *parties.at(name); }
};

}  // namespace kapok::desk
