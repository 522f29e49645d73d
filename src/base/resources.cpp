#include "base/resources.h"

#include "base/small_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kapok {
namespace {

// The program's own place, also where no QCoreApplication stands yet.
QString programFolder() { return QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).path(); }

}  // namespace

QString resourceFolder()
{
    const QDir program(programFolder());
    for (const char* candidate : {"../../resources", "../../../resources", "../share/kapok"}) {
        const QString folder = QDir::cleanPath(program.filePath(QString::fromLatin1(candidate)));
        if (QFileInfo::exists(folder + QStringLiteral("/rules"))) return folder;
    }
    return {};
}

QString resourcePath(const QString& relative) { return resourceFolder() + u'/' + relative; }

Expected<QByteArray> readFile(const QString& path)
{
    auto bytes = readNamedFile(path);
    if (!bytes)
        return failure(Error::Kind::BadInput, words("error.file", {{"file", path}, {"what", bytes.error().detail}}));
    return bytes;
}

Expected<QByteArray> readResource(const QString& relative) { return readFile(resourcePath(relative)); }

}  // namespace kapok
