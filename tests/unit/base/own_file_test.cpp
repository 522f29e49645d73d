// What a call writes never takes the place of what keeps a desk alive.
#include "base/own_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok {
namespace {

TEST(OwnFile, IsWhatADeskCannotDoWithout)
{
    const QTemporaryDir folder;
    const auto lies = [&](const char* name) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) ? isOfADesk(file.fileName()) : false;
    };
    for (const char* own : {"journal.db", "vault.db", "views.db", "vault.db-wal", "desk.key", "seal.key", "seal.pem",
                            "desk.json", "staff.json", "clock.json"})
        EXPECT_TRUE(lies(own)) << own;
    for (const char* other : {"day.csv", "day.xlsx", "day.pdf", "day.json", "stick.kp", "key"})
        EXPECT_FALSE(lies(other)) << other;
    EXPECT_FALSE(isOfADesk(folder.filePath(QStringLiteral("not-yet.db")))) << "nothing is lost by a new file";
    QFile::link(folder.filePath(QStringLiteral("desk.key")), folder.filePath(QStringLiteral("day")));
    EXPECT_TRUE(isOfADesk(folder.filePath(QStringLiteral("day")))) << "by a link neither";
}

}  // namespace
}  // namespace kapok
