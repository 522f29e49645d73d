#include "training/practice_blanks.h"

#include "cardio/emulator/card_contents.h"
#include "training/card_file.h"

#include <QDir>
#include <QFileInfo>

namespace kapok::training {
namespace {

constexpr int first = 101, figures = 8;

}  // namespace

QStringList PracticeBlanks::serials()
{
    QStringList list;
    for (int i = 0; i < count; ++i) list.append(QStringLiteral("%1").arg(first + i, figures, 10, QLatin1Char('0')));
    return list;
}

Expected<void> PracticeBlanks::layOut(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", folder}}));
    for (const QString& serial : serials()) {
        const QString path = folder + u'/' + serial + QStringLiteral(".json");
        if (QFileInfo(path).size() > 0) continue;  // a name without bytes is what a power cut left of one
        const auto blank = cardio::makeBlank({.serial = serial});
        if (!blank) return std::unexpected(blank.error());
        if (const auto laid = layCardFile(path, *blank); !laid) return laid;
    }
    return {};
}

}  // namespace kapok::training
