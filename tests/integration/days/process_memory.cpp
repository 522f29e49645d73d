#include "process_memory.h"

#include <QFile>
#include <gtest/gtest.h>

namespace kapok::days {
namespace {

bool isFigure(char byte) { return byte >= '0' && byte <= '9'; }

// A text that is read one character each `stride` bytes; what stands between is zero, in either byte order.
class Strided {
public:
    Strided(const QByteArray& bytes, qsizetype stride) : m_bytes(bytes), m_stride(stride) {}

    bool holdsFigure(qsizetype at) const { return at >= 0 && at < m_bytes.size() && isFigure(m_bytes[at]); }
    /// The number of exactly six figures that begins here, or -1.
    int sixFiguresAt(qsizetype at) const
    {
        if (holdsFigure(at - m_stride)) return -1;
        int number = 0;
        for (int figure = 0; figure < 6; ++figure, at += m_stride) {
            if (!holdsFigure(at) || (figure > 0 && !isPadded(at))) return -1;
            number = number * 10 + (m_bytes[at] - '0');
        }
        return holdsFigure(at) && isPadded(at) ? -1 : number;
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_stride;

    bool isPadded(qsizetype at) const
    {
        for (qsizetype between = at - m_stride + 1; between < at; ++between)
            if (m_bytes[between] != 0) return false;
        return true;
    }
};

}  // namespace

void eachPiece(qint64 pid, const std::function<void(const QByteArray&)>& look)
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(pid)), memory(QStringLiteral("/proc/%1/mem").arg(pid));
    ASSERT_TRUE(maps.open(QIODevice::ReadOnly) && memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw")) continue;
        const auto ends = words[0].split('-');
        const quint64 from = ends[0].toULongLong(nullptr, 16), to = ends[1].toULongLong(nullptr, 16);
        constexpr quint64 piece = 4 << 20;
        for (quint64 at = from; at < to; at += piece)
            if (memory.seek(qint64(at))) look(memory.read(qint64(std::min(piece + 32, to - at))));
    }
}

SixFigures sixFiguresIn(qint64 pid)
{
    SixFigures all(1'000'000);
    eachPiece(pid, [&](const QByteArray& bytes) {
        for (const qsizetype stride : {1, 2, 4}) {
            const Strided text(bytes, stride);
            for (qsizetype at = 0; at < bytes.size(); ++at)
                if (const int number = isFigure(bytes[at]) ? text.sixFiguresAt(at) : -1; number >= 0)
                    all[std::size_t(number)] = true;
        }
    });
    return all;
}

}  // namespace kapok::days
