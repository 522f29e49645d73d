// Where a report is put: a file of its own, beside those that were put there before.
#pragma once

#include "base/error.h"

namespace kapok::ui {

/// Writes it to NAME.ENDING in the folder, or to NAME-2.ENDING and so on where that is taken: nothing that stands there
/// is ever written over. Gives the whole path. Unavailable: it could not be written, and why.
Expected<QString> putReport(const QString& folder, const QString& name, const QString& ending, const QByteArray& bytes);

}  // namespace kapok::ui
