#include "cli/world.h"

#include "base/small_file.h"
#include "cli/commands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kapok::cli {
namespace {

Json documentIn(const QString& file)
{
    const auto bytes = readSmallFileIfThere(file);
    const auto json = bytes && *bytes ? parseStrict(**bytes) : std::unexpected(Error{});
    return json && json->is_object() ? *json : Json::object();
}

QString nearest(const QString& folder)
{
    const QString inside = folder + QStringLiteral("/training");
    return QFileInfo(inside).isDir() ? inside : folder;
}

// The lock of whoever serves is gone with his process; what he wrote down stays.
bool isServed(const QString& ground)
{
    const QByteArray file = QFile::encodeName(ground + QStringLiteral("/world.lock"));
    const int opened = ::open(file.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (opened < 0) return false;
    const bool isFree = ::flock(opened, LOCK_SH | LOCK_NB) == 0;
    ::close(opened);
    return !isFree;
}

// Nothing: there is no world.
std::optional<qint64> isAheadBy(const QString& ground)
{
    const Json clock = documentIn(ground + QStringLiteral("/clock.json"));
    const bool says = clock.contains("ahead_ms") && clock["ahead_ms"].is_number_integer();
    return says ? std::optional(clock["ahead_ms"].get<qint64>()) : std::nullopt;
}

Json desksOf(const QString& ground)
{
    Json desks = Json::array();
    const QDir folder(ground + QStringLiteral("/desks"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const Json seat = documentIn(folder.filePath(name));
        const QString desk = QFileInfo(name).completeBaseName();
        desks.push_back({{"outlet", toJson(desk.section(u'-', 0, 0))},
                         {"desk", toJson(desk.section(u'-', 1, 1))},
                         {"bank", seat.value("bank", Json())},
                         {"data", seat.value("folder", Json())}});
    }
    return desks;
}

int status(const Call& call, const QString& folder)
{
    const QString ground = worldGroundOf(folder);
    if (!isAheadBy(ground)) return wrongCall(call, words("cli.no_world", {{"folder", folder}}));
    const Instant now{SystemClock().now().utcMs + *isAheadBy(ground)};
    Json document{{"world", toJson(ground)},
                  {"served", nullptr},
                  {"clock", toJson(outletTime(now).toString(Qt::ISODate))},
                  {"desks", desksOf(ground)}};
    if (isServed(ground)) {
        const Json served = documentIn(ground + QStringLiteral("/served.json"));
        document["served"] = {{"by", served.value("by", Json())}, {"process", served.value("process", Json())}};
    }
    print(call, document);
    return Done;
}

}  // namespace

QString worldGroundOf(const QString& dataFolder)
{
    const Json told = documentIn(dataFolder + QStringLiteral("/training/world.json"));
    const bool elsewhere = told.contains("folder") && told["folder"].is_string();
    return nearest(elsewhere ? text(told["folder"]) : dataFolder);
}

ClockOfFolder::ClockOfFolder(const QString& folder)
{
    if (QFileInfo::exists(folder + QStringLiteral("/training")))
        m_aheadMs = isAheadBy(worldGroundOf(folder)).value_or(0);
}

int worldCommand(const Call& call)
{
    if (call.args == QStringList{QStringLiteral("status")} && call.data()) return status(call, *call.data());
    return wrongWords(call, "world");
}

}  // namespace kapok::cli
