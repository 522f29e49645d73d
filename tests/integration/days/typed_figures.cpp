#include "typed_figures.h"

#include "process_memory.h"

#include <QProcess>
#include <gtest/gtest.h>

namespace kapok::days {
namespace {

std::vector<QByteArray> encodingsOf(const char* figures)
{
    std::vector<QByteArray> all(5);
    for (const char* at = figures; *at; ++at) {
        all[0] += *at;
        all[1] += QByteArray(1, *at) + QByteArray(1, '\0');
        all[2] += QByteArray(1, '\0') + QByteArray(1, *at);
        all[3] += QByteArray(1, *at) + QByteArray(3, '\0');
        all[4] += QByteArray(3, '\0') + QByteArray(1, *at);
    }
    return all;
}

}  // namespace

QStringList figuresOf(const QString& pin)
{
    QStringList keys;
    for (const QChar figure : pin) keys.append(figure);
    return keys;
}

void press(const QStringList& keys, int delayMs)
{
    const QStringList arguments{QStringLiteral("key"), QStringLiteral("--delay"), QString::number(delayMs)};
    EXPECT_EQ(QProcess::execute(QStringLiteral("xdotool"), arguments + keys), 0);
}

int copiesIn(qint64 pid, const char* figures)
{
    int copies = 0;
    const auto encodings = encodingsOf(figures);
    eachPiece(pid, [&](const QByteArray& bytes) {
        for (const QByteArray& encoding : encodings) copies += int(bytes.count(encoding));
    });
    return copies;
}

}  // namespace kapok::days
