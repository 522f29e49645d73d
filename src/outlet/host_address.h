// Where a name stands: libpq itself would stand still while it asks.
#pragma once

#include "base/task.h"

#include <QByteArrayList>
#include <QString>

namespace kapok::outlet {

struct HostAddresses {
    QByteArrayList all;  ///< "192.0.2.20": one at least, in the order in which they are to be tried
};

/// Unavailable: nobody knows the name.
Task<Expected<HostAddresses>> addressesOf(QString host);

}  // namespace kapok::outlet
