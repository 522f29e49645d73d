#include "app/played_before.h"

#include "base/dictionary.h"
#include "base/plain_text.h"
#include "base/resources.h"

#include <QDir>
#include <QTextStream>

#include <algorithm>

namespace kapok::app {
namespace {

constexpr int didNotHold = 1;

bool isDesks(const QString& folder) { return QDir(folder).exists(QStringLiteral("journal.db")); }

// Of a day of several desks each has a folder of its own in there.
bool isUsed(const QString& data)
{
    const auto inside = QDir(data).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    return isDesks(data) ||
           std::ranges::any_of(inside, [](const QFileInfo& folder) { return isDesks(folder.filePath()); });
}

}  // namespace

PlayedBefore::PlayedBefore(const Options& options) : m_language(options.spoken())
{
    if (!options.play.isEmpty() && options.from == 1 && isUsed(options.data)) m_folder = options.data;
}

void PlayedBefore::say(int code) const
{
    if (code != didNotHold || m_folder.isEmpty()) return;
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    const Words why = words("app.played_before", {{"folder", m_folder}});
    if (dictionary) QTextStream(stderr) << writtenOut(dictionary->render(why, m_language)) << '\n';
}

}  // namespace kapok::app
