// A real desk, started as a teller starts it in the morning.
#include "base/randomness.h"
#include "base/small_file.h"
#include "desk/staff.h"
#include "line/desk_file.h"
#include "started.h"
#include "training/certificates.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::programs {
namespace {

using testing::HasSubstr;
using testing::Not;

void makeRealDesk(const QTemporaryDir& folder)
{
    ASSERT_TRUE(training::makeCertificates(folder.filePath(QStringLiteral("certificates")),
                                           {{QStringLiteral("desk"), {.name = QStringLiteral("desk.kapok")}}}));
    const line::DeskFile desk{.outlet = QStringLiteral("0708"),
                              .desk = QStringLiteral("0101"),
                              .bank = QStringLiteral("BOC"),
                              .province = {{QStringLiteral("127.0.0.1"), 1}, training::provinceName},
                              .bankCore = {{QStringLiteral("127.0.0.1"), 2}, training::bankName},
                              .authority = QStringLiteral("certificates/authority.pem"),
                              .certificate = QStringLiteral("certificates/desk.pem"),
                              .key = QStringLiteral("certificates/desk.key")};
    ASSERT_TRUE(line::writeDeskFile(folder.filePath(QStringLiteral("desk.json")), desk));
    SystemRandomness randomness;
    const SecureBytes password{QByteArrayView("right")};
    ASSERT_TRUE(writeSmallFile(folder.filePath(QStringLiteral("staff.json")),
                               desk::staffFile({{QStringLiteral("0101"), QStringLiteral("陈柜员"), desk::Role::Teller,
                                                 desk::hashOf(password, randomness, desk::Hashing::Full)}})));
}

// K19: no reader service answers and no printer is there; the workbench starts, finds nothing wrong with itself, and
// stays until somebody closes it.
TEST(ARealDesk, StartsWithNeitherReaderNorPrinter)
{
    const QTemporaryDir folder;
    makeRealDesk(folder);
    const Ended ended = shell(QStringLiteral("timeout 5 $kapok --data $dir; code=$?; "
                                             "cat $dir/log/kapok.log; exit $code"),
                              folder.path());
    EXPECT_EQ(ended.code, 124) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("starts"));
    EXPECT_THAT(ended.out, Not(HasSubstr(" error ")));
}

}  // namespace
}  // namespace kapok::programs
