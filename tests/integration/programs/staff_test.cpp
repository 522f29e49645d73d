// The outlet's only supervisor, locked, and the code that was made for him (kapokctl staff).
#include "base/randomness.h"
#include "base/small_file.h"
#include "desk/staff.h"
#include "line/desk_file.h"
#include "started.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::programs {
namespace {

using testing::HasSubstr;

class OnlySupervisor : public testing::Test {
protected:
    QTemporaryDir folder;
    void SetUp() override
    {
        SystemRandomness randomness;
        const line::DeskFile desk{.outlet = QStringLiteral("0708"),
                                  .desk = QStringLiteral("0101"),
                                  .bank = QStringLiteral("BOC"),
                                  .province = {{QStringLiteral("127.0.0.1"), 1}, QStringLiteral("province")},
                                  .bankCore = {{QStringLiteral("127.0.0.1"), 2}, QStringLiteral("bank")},
                                  .authority = QStringLiteral("a"),
                                  .certificate = QStringLiteral("c"),
                                  .key = QStringLiteral("k")};
        ASSERT_TRUE(line::writeDeskFile(folder.filePath(QStringLiteral("desk.json")), desk));
        const SecureBytes right{QByteArrayView("right")};
        const auto hash = desk::hashOf(right, randomness, desk::Hashing::Full);
        ASSERT_TRUE(writeSmallFile(
            folder.filePath(QStringLiteral("staff.json")),
            desk::staffFile({{QStringLiteral("9001"), QStringLiteral("何主管"), desk::Role::Supervisor, hash}})));
    }
    Ended staff(const char* call, const QString& input)
    {
        return shell(QStringLiteral("echo '%1' | $kapokctl staff %2 --data $dir").arg(input, QLatin1String(call)),
                     folder.path());
    }
};

// E4: each call is a life of its own, and none of them is a new beginning.
TEST_F(OnlySupervisor, IsUnlockedByHisCodeOnce)
{
    const Ended made = staff("recovery --user 9001", QStringLiteral("right"));
    ASSERT_EQ(made.code, 0) << made.err;
    const QString code = QJsonDocument::fromJson(QByteArray::fromStdString(made.out)).object()["recovery"].toString();
    EXPECT_THAT(code.toStdString(), testing::MatchesRegex("([0-9A-Z]{5}-){3}[0-9A-Z]{5}"));
    for (int i = 0; i < 5; ++i) EXPECT_EQ(staff("recovery --user 9001", QStringLiteral("wrong")).code, 5);
    const Ended locked = staff("recovery --user 9001", QStringLiteral("right"));
    EXPECT_EQ(locked.code, 5);
    EXPECT_THAT(locked.err, HasSubstr("is locked"));
    EXPECT_EQ(staff("unlock 9001", QStringLiteral("right")).code, 5);
    EXPECT_EQ(staff("unlock 9001", code).code, 0);
    EXPECT_EQ(staff("unlock 9001", code).code, 5);
    EXPECT_EQ(staff("recovery --user 9001", QStringLiteral("right")).code, 0);
}

}  // namespace
}  // namespace kapok::programs
