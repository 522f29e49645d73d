// A key as a text that can be printed and locked away: a title, 64 hex figures and a line end.
#pragma once

#include "base/secret_key.h"

#include <QByteArray>

namespace kapok::db {

/// Wipe it once it is written.
QByteArray textOf(const SecretKey& key, QByteArrayView title);
/// Empty: no whole key under this title.
SecretKey keyInText(QByteArrayView text, QByteArrayView title);
void wipe(QByteArray& bytes);

}  // namespace kapok::db
