#include "ui/reports/report_file.h"

#include "base/small_file.h"

#include <QDir>
#include <QFileInfo>

namespace kapok::ui {

Expected<QString> putReport(const QString& folder, const QString& name, const QString& ending, const QByteArray& bytes)
{
    const auto isNotWritten = [](const QString& path, const QString& why) {
        return failure(Error::Kind::Unavailable, words("view.report_not_written", {{"file", path}}), why);
    };
    if (folder.isEmpty() || !QDir().mkpath(folder)) return isNotWritten(folder, QStringLiteral("no folder"));
    const auto free = [&](int copy) {
        const QString mark = copy > 1 ? QStringLiteral("-%1").arg(copy) : QString();
        return QDir(folder).absoluteFilePath(name + mark + u'.' + ending);
    };
    int copy = 1;
    while (QFileInfo::exists(free(copy)) || QFileInfo(free(copy)).isSymLink()) ++copy;
    const auto written = writeSmallFile(free(copy), bytes);
    if (!written) return isNotWritten(free(copy), written.error().detail);
    return free(copy);
}

}  // namespace kapok::ui
