// D2: PINs that another process typed, key by key, leave no text of themselves in the workbench's memory.
#include "played_day.h"

#include <QFile>
#include <QProcess>
#include <QThread>
#include <gtest/gtest.h>

#include <array>
#include <iostream>

namespace kapok::days {
namespace {

// Not the card's: the practice card lives in the same process, and its own PIN with it.
constexpr const char* wrongOld = "730492";
constexpr const char* freshNew = "615283";

// UTF-8, UTF-16 and UTF-32 of both byte orders.
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

// Bytes of all that the process may write to, in pieces that overlap.
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

int copiesIn(qint64 pid, const char* figures)
{
    int copies = 0;
    const auto encodings = encodingsOf(figures);
    eachPiece(pid, [&](const QByteArray& bytes) {
        for (const QByteArray& encoding : encodings) copies += int(bytes.count(encoding));
    });
    return copies;
}

void press(const QStringList& keys)
{
    QStringList arguments{QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("30")};
    EXPECT_EQ(QProcess::execute(QStringLiteral("xdotool"), arguments + keys), 0);
}

QStringList figuresOf(const char* pin)
{
    QStringList keys;
    for (const char* at = pin; *at; ++at) keys.append(QString(QLatin1Char(*at)));
    return keys;
}

TEST(Secrets, APinThatAnotherProcessTypesLeavesNoTextInMemory)
{
    PlayedDay day;
    const QByteArray lines = R"({"sign_in":"0101"}
{"person":"44070319651206956X"}
{"business":"1201"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card"]}}
{"insert":"training/cards/44070319651206956X.json","slot":0}
{"expect":{"question":"pin_wish"},"within_ms":15000}
{"answer":{"pin_wish":"change"}}
{"expect":{"question":"pin"}}
{"expect":{"text":["The PIN is wrong"]},"within_ms":20000}
{"expect":{"page":"home"},"within_ms":60000}
)";
    int copies = -1, control = 0;
    const auto type = [](qint64) {
        const QStringList next{QStringLiteral("Tab")}, enter{QStringLiteral("Return")};
        press(figuresOf(wrongOld) + next + figuresOf(freshNew) + next + figuresOf(freshNew) + enter);
    };
    const auto scan = [&](qint64 process) {
        QThread::sleep(1);
        copies = copiesIn(process, wrongOld) + copiesIn(process, freshNew);
        control = copiesIn(process, "kapok0101");  // stands on the sign-in window in training: the scan sees
    };
    QByteArray heard;
    EXPECT_TRUE(day.whilePlaying(lines, {{9, type}, {10, scan}}, &heard)) << heard.toStdString();
    std::cout << "D2: 2 PINs, 5 encodings, " << copies << " copies\n";
    EXPECT_EQ(copies, 0);
    EXPECT_GT(control, 0);
}

}  // namespace
}  // namespace kapok::days
