#include "app/log.h"

#include "base/clock.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <mutex>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace kapok::app {
namespace {

constexpr std::size_t bytesOfAFile = 1 << 20, files = 3;

constexpr qsizetype failuresKept = 10;
std::mutex guardOfLately;
QStringList lately;

// Line ends and controls would make a second line of what somebody else wrote (P23).
std::string oneLine(const QString& text)
{
    QString line = text;
    for (QChar& c : line)
        if (c.category() == QChar::Other_Control) c = u' ';
    return line.toStdString();
}

// Through a link it would be written into what is somebody else's, and a pipe would never end.
bool isOurs(const QString& folder)
{
    const QFileInfo about(folder);
    if (about.isSymLink() || !about.isDir()) return false;
    const auto inside =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    return std::ranges::all_of(inside, [](const QFileInfo& file) { return !file.isSymLink() && file.isFile(); });
}

void hearQt(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const char* category = context.category ? context.category : "qt";
    if (type == QtDebugMsg || type == QtInfoMsg) return;
    if (type == QtWarningMsg) spdlog::warn("{}: {}", category, oneLine(message));
    else spdlog::error("{}: {}", category, oneLine(message));
    spdlog::default_logger()->flush();
}

}  // namespace

void startLog(const QString& dataFolder)
{
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("kapok"));
    // First, and where there is no log too: Qt's own would say each key that is pressed to whoever asks for it
    // (QT_LOGGING_RULES), passwords and all.
    qInstallMessageHandler(hearQt);
    const QString folder = dataFolder + QStringLiteral("/log");
    if (!QFileInfo(folder).isSymLink() && !QDir().mkpath(folder)) return;
    if (!isOurs(folder)) return;
    const std::string file = QDir(folder).filePath(QStringLiteral("kapok.log")).toStdString();
    try {
        const auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, bytesOfAFile, files);
        sink->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
        spdlog::set_default_logger(std::make_shared<spdlog::logger>("kapok", sink));
    } catch (const spdlog::spdlog_ex&) {
        return;  // a disk without room for a log is no reason to serve nobody
    }
    spdlog::flush_on(spdlog::level::info);
}

void logStart(bool training) { spdlog::info("kapok {} starts{}", KAPOK_VERSION, training ? ", training" : ""); }

void logFailure(const char* where, const Error& error)
{
    {
        const std::lock_guard lock(guardOfLately);
        lately.append(
            QStringList{outletTime(SystemClock().now()).toString(Qt::ISODate), QLatin1String(where), error.happened.id}
                .join(u' '));
        if (lately.size() > failuresKept) lately.removeFirst();
    }
    spdlog::error("{}: {} {}", where, oneLine(error.happened.id), oneLine(error.detail));
}

QStringList failuresLately()
{
    const std::lock_guard lock(guardOfLately);
    return lately;
}

}  // namespace kapok::app
