#include "cli/desk_site.h"

#include "base/crypto.h"
#include "base/json.h"
#include "base/small_file.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdio>

namespace kapok::cli {
namespace {

const QString siteName = QStringLiteral(".desk-init");
const QString planName = QStringLiteral("moving");  // what is moved, each with its SM3
const QString deskFileName = QStringLiteral("desk.json");

const std::array parts{QStringLiteral("seal.key"), QStringLiteral("seal.pem"),   QStringLiteral("desk.key"),
                       QStringLiteral("vault.db"), QStringLiteral("journal.db"), QStringLiteral("staff.json")};

std::string markOf(const QByteArray& bytes) { return crypto::sm3(bytes).toHex().toStdString(); }

}  // namespace

DeskSite::DeskSite(const QString& folder) : m_folder(folder), m_site(m_folder.filePath(siteName)) {}

DeskSite::~DeskSite()
{
    for (const QString& moved : m_moved) QFile::remove(moved);
    m_site.removeRecursively();
}

Expected<void> DeskSite::takeBack(const QString& folder)
{
    const QDir dir(folder), site(dir.filePath(siteName));
    const auto kept = readSmallFileIfThere(site.filePath(planName));
    if (!kept) return std::unexpected(kept.error());
    const auto plan = *kept ? parseStrict(**kept) : Expected<Json>(Json::object());
    if (!plan) return std::unexpected(plan.error());
    QStringList moved;
    bool isWhole = dir.exists(deskFileName);
    for (const QString& name : parts) {
        const auto planned = plan->find(name.toStdString());
        if (planned == plan->end()) continue;
        const auto bytes = readSmallFileIfThere(dir.filePath(name));
        if (!bytes) return std::unexpected(bytes.error());
        isWhole = isWhole && *bytes;
        if (!*bytes) continue;
        if (markOf(**bytes) != planned->get<std::string>()) return {};  // somebody has worked with it
        moved.append(dir.filePath(name));
    }
    if (isWhole) return {};
    for (const QString& file : moved) QFile::remove(file);
    return {};
}

Expected<void> DeskSite::open()
{
    m_site.removeRecursively();
    if (!m_folder.mkpath(siteName))
        return failure(Error::Kind::Unavailable, words("journal.no_folder"), m_folder.path());
    for (const char* name : {"seal.key", "seal.pem"}) {
        const auto bytes = readSmallFileIfThere(m_folder.filePath(QLatin1String(name)));
        if (!bytes) return std::unexpected(bytes.error());
        if (!*bytes) continue;
        if (const auto kept = writeSmallFile(path(name), **bytes); !kept) return kept;
    }
    return {};
}

// What lies in the folder already is the bank's, and stays: nothing else is there (desk_init.cpp, isFree). Durable before
// the first is moved.
Expected<QStringList> DeskSite::plan() const
{
    QStringList names;
    Json marks = Json::object();
    for (const QString& name : parts) {
        if (QFileInfo::exists(m_folder.filePath(name))) continue;
        const auto bytes = readSmallFileIfThere(m_site.filePath(name));
        if (!bytes) return std::unexpected(bytes.error());
        if (!*bytes) continue;
        names.append(name);
        marks[name.toStdString()] = markOf(**bytes);
    }
    const auto kept = writeSmallFile(m_site.filePath(planName), QByteArray::fromStdString(marks.dump()));
    if (!kept) return std::unexpected(kept.error());
    return names;
}

Expected<void> DeskSite::finish(const QByteArray& deskFile, const std::function<void()>& behindEach)
{
    const auto names = plan();
    if (!names) return std::unexpected(names.error());
    for (const QString& name : *names) {
        if (const auto moved = move(name); !moved) return moved;
        behindEach();
    }
    const auto kept = writeSmallFile(m_folder.filePath(deskFileName), deskFile);
    if (kept) m_moved.clear();
    return kept;
}

Expected<void> DeskSite::move(const QString& name)
{
    const QString from = m_site.filePath(name), to = m_folder.filePath(name);
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure(Error::Kind::Unavailable, words("error.file", {{"file", to}, {"what", qt_error_string()}}));
    m_moved.append(to);
    return {};
}

}  // namespace kapok::cli
