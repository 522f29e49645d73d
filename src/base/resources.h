// Where the files of resources/ lie: packs, words, directory, calendar, days of training.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace kapok {

/// The folder that holds them: ../../resources beside a build (build/bin), ../../../resources beside a preset's
/// (build/asan/bin), otherwise the installed share/kapok. Empty where none of them is there. Nobody else names it:
/// whoever could would swap the rules of a desk.
QString resourceFolder();
/// `relative` inside that folder; whether it is there is found out when it is read.
QString resourcePath(const QString& relative);
/// The bytes of one of them. BadInput names the file and what the system said.
Expected<QByteArray> readResource(const QString& relative);
/// The bytes of any plain file that a person names, of 16 MiB at most, with the same error.
Expected<QByteArray> readFile(const QString& path);

}  // namespace kapok
