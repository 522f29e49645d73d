// Every port must stand on its own: this file only lets the compiler read them.
#include "ports/card_printer.h"
#include "ports/card_readers.h"
#include "ports/hand.h"
#include "ports/hsm.h"
#include "ports/journal.h"
#include "ports/papers.h"
#include "ports/party.h"
#include "ports/scheduler.h"
