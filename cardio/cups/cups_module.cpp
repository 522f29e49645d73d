// kapok-cups.so: the queues of CUPS, for whoever asks one (cardio/printer/late_queue.h).
#include "cardio/cups/cups_queue.h"

/// Its one name: what cardio/printer/late_queue.cpp looks for. Whoever calls it owns the queue.
extern "C" Q_DECL_EXPORT kapok::cardio::PrintQueue* kapokPrintQueue(const QString& name)
{
    return new kapok::cardio::CupsQueue(name);
}
