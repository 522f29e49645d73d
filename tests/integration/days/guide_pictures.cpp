#include "guide_pictures.h"

#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>

namespace kapok::days {
namespace {

constexpr int wide = 960;

QString guides()
{
    QString all;
    for (const char* name : {"docs/teller-guide.md", "docs/operator-guide.md", "docs/supervisor-guide.md"})
        if (QFile file(clonePath(name)); file.open(QIODevice::ReadOnly)) all += QString::fromUtf8(file.readAll());
    return all;
}

}  // namespace

void keepForTheGuide(const QString& day, const QString& pictures)
{
    static const QString text = guides();
    const QString name = QFileInfo(day).completeBaseName(), kept = programPath("../pictures/guide");
    const QRegularExpression shown(QStringLiteral(R"(\(pictures/(%1-(\d\d-[a-z-]+)\.png)\))").arg(name));
    for (auto each = shown.globalMatch(text); each.hasNext();) {
        const auto one = each.next();
        const QImage seen(QStringLiteral("%1/%2.png").arg(pictures, one.captured(2)));
        if (seen.isNull()) continue;
        QDir().mkpath(kept);
        seen.scaledToWidth(wide, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB888)
            .save(QStringLiteral("%1/%2").arg(kept, one.captured(1)), "PNG", 0);
    }
}

}  // namespace kapok::days
