// Files that a call names for what it writes, and those that keep a desk or a province alive.
#pragma once

#include <QString>

namespace kapok {

/// True where such a file is there already: by its name a database, a key, a certificate, or what says who works at a
/// desk and where. Whoever is told to write over it was called wrongly.
bool isOfADesk(const QString& file);

}  // namespace kapok
