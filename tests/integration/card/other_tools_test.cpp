// What lies in the slot, other programs see just as we do (C10, N01): readers and ATRs of opensc-tool and pcsc_scan agree
// with ours for every personality of chip.md §8.
#include "cardio/emulator/card_contents.h"
#include "reader_service.h"
#include "tests/unit/cardio/support.h"

#include <QProcess>

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

/// Everything that it says, in capitals and without what stands between two bytes.
QByteArray heard(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(10'000);
    return process.readAll().toUpper().replace(':', "").replace(' ', "");
}

}  // namespace

TEST(OtherTools, SeeTheSameCardInTheSlot)
{
    CardProcesses cards;
    for (const QString& name : personalities()) {
        const CardState state = *personality(name);
        if (name == QLatin1String("mute")) continue;  // has an ATR, and leaves when it is spoken to
        cards.insert(state, 0);
        const QByteArray atr = state.atr.toHex().toUpper();
        EXPECT_TRUE(heard(QStringLiteral("opensc-tool"),
                          {QStringLiteral("--reader"), CardProcesses::readerName(0), QStringLiteral("--atr")})
                        .contains(atr))
            << name.toStdString();
        EXPECT_TRUE(heard(QStringLiteral("pcsc_scan"), {QStringLiteral("-c")}).contains(atr)) << name.toStdString();
        cards.remove(0);
    }
    for (const int slot : {0, 1}) {
        const QByteArray reader = CardProcesses::readerName(slot).toUtf8().toUpper().replace(' ', "");
        EXPECT_TRUE(heard(QStringLiteral("opensc-tool"), {QStringLiteral("--list-readers")}).contains(reader));
        EXPECT_TRUE(heard(QStringLiteral("pcsc_scan"), {QStringLiteral("-r")}).contains(reader));
    }
}
