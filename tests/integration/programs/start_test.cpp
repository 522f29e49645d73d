// A real desk, started as a teller starts it in the morning.
#include "started.h"
#include "support/desk_folder/real_desk.h"
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
    test::writeRealDesk(
        folder.path(), {{QStringLiteral("0101"), QStringLiteral("陈柜员"), desk::Role::Teller, test::hashOf("right")}});
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
