// Looks for personal values in every file of a folder, in every form in which they could lie there (D1, D3).
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace kapok::db::test {

/// UTF-8, UTF-16LE, UTF-16BE, GB18030, hex in both cases of UTF-8, base64 at each of its three
/// alignments, percent, and packed BCD for what is figures only.
std::vector<QByteArray> encodingsOf(const QString& value);

/// "FILE: form n of canary m" for each that is found, names of files included; the value itself is not told.
QStringList canariesIn(const QString& folder, const QStringList& canaries);

}  // namespace kapok::db::test
