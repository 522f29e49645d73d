// Where the card lies in a printer, as far as the reader in its station says so (design.md §3; K14): few printers say it
// themselves.
#pragma once

#include "cardio/printer/printer_state.h"
#include "ports/card_readers.h"

namespace kapok::cardio {

class PrinterStation {
public:
    /// `reader` is the name of the one in the printer's station; empty: nobody has said which. `readers` outlive it.
    PrinterStation(ports::CardReaders& readers, QString reader) : m_readers(readers), m_reader(std::move(reader)) {}

    /// In the station, where its reader holds a card. An empty station says nothing of the rest of the way: unknown, as
    /// where the reader is not there or could not be asked.
    Task<MediaPosition> media();

private:
    ports::CardReaders& m_readers;
    QString m_reader;
};

}  // namespace kapok::cardio
