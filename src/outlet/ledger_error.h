// What the ledger's server says, in our words: its SQLSTATE decides, and those that begin with KP are our own
// (resources/ledger/0002-taking.sql, 0005-months.sql).
#pragma once

#include "base/error.h"

#include <QByteArrayView>

namespace kapok::outlet {

Error ledgerNotReached(const QString& detail);
Error ledgerError(QByteArrayView state, const QString& said);
/// Why there is no connection: by the SQLSTATE in what libpq says of it at length; where none stands there, nobody was
/// reached.
Error connectionError(const QString& said);

}  // namespace kapok::outlet
