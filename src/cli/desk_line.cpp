#include "cli/desk_line.h"

#include "base/resources.h"
#include "line/desk_meaning.h"
#include "messages/list.h"

#include <QDir>

namespace kapok::cli {
namespace {

constexpr line::Patience patience{std::chrono::milliseconds(2'000)};

}  // namespace

Expected<std::unique_ptr<DeskLine>> DeskLine::of(const QString& folder)
{
    const auto desk = line::readDeskFile(QDir(folder).filePath(QStringLiteral("desk.json")));
    if (!desk) return std::unexpected(desk.error());
    const auto directory = readResource(QStringLiteral("directory.json"));
    const auto known = directory ? domain::Directory::parse(*directory) : std::unexpected(directory.error());
    if (!known) return std::unexpected(known.error());
    if (const auto fits = line::isOfDirectory(*desk, *known, QDir(folder).filePath(QStringLiteral("desk.json"))); !fits)
        return std::unexpected(fits.error());
    const auto files = desk->tls(folder);
    const auto tls = line::tlsOf(files);
    if (!tls) return std::unexpected(tls.error());
    return std::unique_ptr<DeskLine>(new DeskLine(*desk, files, *tls));
}

DeskLine::DeskLine(const line::DeskFile& deskFile, const line::TlsFiles& tlsFiles, const line::TlsEnd& tls)
    : desk(deskFile), files(tlsFiles), parties(desk, tls, scheduler, messages::replyOf, patience)
{
}

}  // namespace kapok::cli
