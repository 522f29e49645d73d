#include "base/own_file.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace kapok {

bool isOfADesk(const QString& file)
{
    static const QStringList ends{QStringLiteral(".db"),        QStringLiteral(".db-wal"),
                                  QStringLiteral(".db-shm"),    QStringLiteral(".key"),
                                  QStringLiteral(".pem"),       QStringLiteral("desk.json"),
                                  QStringLiteral("staff.json"), QStringLiteral("clock.json")};
    const QFileInfo there(file);
    if (!there.exists() && !there.isSymLink()) return false;
    const QString name = there.isSymLink() ? there.symLinkTarget() : file;
    return std::ranges::any_of(ends, [&](const QString& end) { return name.endsWith(end) || file.endsWith(end); });
}

}  // namespace kapok
