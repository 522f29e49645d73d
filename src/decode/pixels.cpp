#include "decode/pixels.h"

#include <QtEndian>

namespace kapok::decode {
namespace {

const QByteArray mark("KPX1");
constexpr qsizetype headSize = 12;

}  // namespace

QByteArray written(const domain::Picture& picture)
{
    QByteArray head = mark;
    head.resize(headSize);
    qToBigEndian(quint32(picture.width), head.data() + 4);
    qToBigEndian(quint32(picture.height), head.data() + 8);
    return head + picture.rgb;
}

std::optional<domain::Picture> readPixels(const QByteArray& bytes)
{
    if (bytes.size() < headSize || !bytes.startsWith(mark)) return std::nullopt;
    const auto width = qFromBigEndian<quint32>(bytes.constData() + 4);
    const auto height = qFromBigEndian<quint32>(bytes.constData() + 8);
    if (width > quint32(mostSide) || height > quint32(mostSide)) return std::nullopt;
    domain::Picture picture{int(width), int(height), bytes.mid(headSize)};
    return picture.isWhole() ? std::optional(std::move(picture)) : std::nullopt;
}

}  // namespace kapok::decode
