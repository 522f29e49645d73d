// Where a name stands: libpq itself would stand still while it asks.
#pragma once

#include "base/task.h"

#include <QByteArray>
#include <QString>

namespace kapok::outlet {

struct HostAddress {
    QByteArray text;  ///< "192.0.2.20"
};

/// Unavailable: nobody knows the name.
Task<Expected<HostAddress>> addressOf(QString host);

}  // namespace kapok::outlet
