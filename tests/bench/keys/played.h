// A day at the real window of this build.
#pragma once

#include <QString>

namespace kapok::bench {

/// What the workbench said at the end of a day in a folder of its own. Throws where a line of it did not hold.
QString saidAtTheEndOf(const QString& file);

}  // namespace kapok::bench
