// Who works here, and the outlet's only supervisor, locked, with the code that was made for him (kapokctl staff).
#include "started.h"
#include "support/desk_folder/real_desk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <QJsonArray>

namespace kapok::programs {
namespace {

using testing::HasSubstr;

class OnlySupervisor : public testing::Test {
protected:
    QTemporaryDir folder;
    void SetUp() override { test::writeRealDesk(folder.path(), test::supervisorAndAdministrator()); }
    Ended staff(const char* call, const QString& input)
    {
        return shell(QStringLiteral("printf '%1\\n' | $kapokctl staff %2 --data $dir").arg(input, QLatin1String(call)),
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

// L01: an administrator keeps the staff, nobody else, and never the last supervisor away.
TEST_F(OnlySupervisor, IsNotTakenAwayByAnAdministratorWhoKeepsTheStaff)
{
    const QString right = QStringLiteral("right"), both = QStringLiteral("right\\na new password");
    const auto members = [this] {
        const Ended listed = staff("list", {});
        EXPECT_EQ(listed.code, 0) << listed.err;
        return QJsonDocument::fromJson(QByteArray::fromStdString(listed.out)).object()["staff"].toArray();
    };
    EXPECT_EQ(staff("add 0101 --name Li --role teller --user 9001", both).code, 5) << "a supervisor does not";
    EXPECT_EQ(staff("add 0101 --name Li --role boss --user 9201", both).code, 2);
    EXPECT_EQ(staff("add 0101 --name Li --role teller --user 9201", QStringLiteral("right\\nshort")).code, 2);
    EXPECT_EQ(members().size(), 2);
    const Ended added = staff("add 0101 --name Li --role teller --user 9201", both);
    EXPECT_EQ(added.code, 0) << added.err;
    ASSERT_EQ(members().size(), 3);
    EXPECT_EQ(staff("disable 9001 --user 9201", right).code, 1);
    EXPECT_EQ(staff("role 9201 --role supervisor --user 9201", right).code, 5);
    EXPECT_EQ(staff("role 0101 --role supervisor --user 9201", right).code, 0);
    EXPECT_EQ(staff("disable 9001 --user 9201", right).code, 0);
    EXPECT_TRUE(members()[0].toObject()["disabled"].toBool());
    EXPECT_EQ(members()[2].toObject()["role"].toString(), QStringLiteral("supervisor"));
    EXPECT_EQ(staff("recovery --user 9001", right).code, 5) << "whoever works here no longer has no password";
    EXPECT_EQ(staff("recovery --user 0101", QStringLiteral("a new password")).code, 0);
}

}  // namespace
}  // namespace kapok::programs
