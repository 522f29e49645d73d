// What support may read: versions, starts, failures by their ids. Nothing personal ever comes here (P23);
// what was done stands in the journal.
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

namespace kapok::app {

/// DIR/log/kapok.log, three files of a megabyte in turn; Qt's own messages too. Nothing is
/// logged without the folder, or where it or a file in it is a link or no plain file.
void startLog(const QString& dataFolder);
void logStart(bool training);
void logFailure(const char* where, const Error& error);
/// The last ten of them, "TIME WHERE ID": no detail, which may name files.
QStringList failuresLately();

}  // namespace kapok::app
