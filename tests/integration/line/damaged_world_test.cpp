// The reference parties over a book of operations that somebody has spoilt: it is named, and nothing ends by it.
#include "training/reference_parties.h"
#include "training/world_cores.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::training {
namespace {

Expected<void> opened(const QTemporaryDir& folder)
{
    const auto cores = WorldCores::ofThisHouse();
    EXPECT_TRUE(cores);
    const auto parties = ReferenceParties::open(folder.path(), (*cores)->all(), [] { return Json::object(); });
    if (!parties) return std::unexpected(parties.error());
    return {};
}

// What it heard last is read back at each start; a word of it that is no JSON once ended the program.
TEST(DamagedWorld, IsNamedAndEndsNothing)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(opened(folder));
    const QString book = folder.filePath(QStringLiteral("province.db"));
    {
        const auto file = line::OperationsFile::open(book);
        ASSERT_TRUE(file);
        const QString none = QStringLiteral("");
        (*file)->append({Instant{1}, none, none, QStringLiteral("heard"), "{"});
    }
    const auto again = opened(folder);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Damaged);
    EXPECT_EQ(again.error().happened.values.at(QStringLiteral("file")), book);
}

// The third page of such a book is one of its table's.
TEST(DamagedWorld, OfATrashedPageIsNamed)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(opened(folder));
    const QString book = folder.filePath(QStringLiteral("province.db"));
    QFile file(book);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(4096));
    ASSERT_EQ(file.write(QByteArray(8192, '?')), 8192);
    file.close();
    EXPECT_FALSE(opened(folder));
}

}  // namespace
}  // namespace kapok::training
