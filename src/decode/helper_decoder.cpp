#include "decode/helper_decoder.h"

#include "decode/helper_process.h"
#include "decode/pixels.h"

#include <QDir>
#include <QFileInfo>

namespace kapok::decode {
namespace {

Expected<domain::Picture> decodeBy(const QString& program, const QByteArray& file)
{
    const HelperSaid said = askHelper(program, "picture", file, mostPixels * 3 + 64);
    if (said.end == HelperSaid::End::Absent)
        return failure(Error::Kind::Unavailable, words("photo.not_judged"), QLatin1String(said.why));
    if (said.end == HelperSaid::End::Answered)
        if (auto picture = readPixels(said.bytes)) return std::move(*picture);
    return failure(Error::Kind::Refused, words("photo.unreadable"));
}

}  // namespace

QString HelperDecoder::helperBeside(const QString& folder)
{
    const QDir programs(folder);
    const QString beside = programs.filePath(QStringLiteral("kapok-decode"));
    return QFileInfo::exists(beside) ? beside
                                     : QDir::cleanPath(programs.filePath(QStringLiteral("../lib/kapok/kapok-decode")));
}

Task<Expected<domain::Picture>> HelperDecoder::decode(QByteArray file)
{
    auto picture = co_await ports::on(*m_worker, [program = m_program, file] { return decodeBy(program, file); });
    co_return picture;
}

}  // namespace kapok::decode
