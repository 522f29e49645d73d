// Who moved something on a card's face stands in the journal, by whom, what, from where to where (K17).
#include "app/moved_face.h"
#include "support/desk/inline_scheduler.h"
#include "ui/face/face_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::app {
namespace {

const QString gen3 = QStringLiteral("card.gen3");

struct AFaceIsMoved : testing::Test {
    QTemporaryDir folder;
    QString faces = folder.filePath(QStringLiteral("faces"));
    ui::Face before = ui::Face::named(gen3).value(), after = before;
    std::vector<ports::NewEntry> entries;
    std::optional<Error> fails;

    AFaceIsMoved() { after.move(QStringLiteral("name"), 0.5, 0); }
    Task<Expected<ports::Entry>> take(ports::NewEntry entry)
    {
        if (fails) co_return std::unexpected(*fails);
        entries.push_back(entry);
        co_return ports::Entry{std::move(entry)};
    }
    Expected<void> keep()
    {
        MovedFace moved{.entry = {{1625704200000}, QDate(2021, 7, 8), {}, {}, QStringLiteral("0103"), {}},
                        .folder = faces,
                        .name = gen3,
                        .from = before.toJson(),
                        .to = after.toJson()};
        return test::done(
            keepMovedFace([this](ports::NewEntry entry) { return take(std::move(entry)); }, std::move(moved)));
    }
    ui::Face printed() const { return ui::faceOfDesk(faces, gen3).value(); }
};

TEST_F(AFaceIsMoved, ByWhomAndFromWhereToWhere)
{
    ASSERT_TRUE(keep());
    EXPECT_EQ(printed(), after);
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries.front().kind, QStringLiteral("face_moved"));
    EXPECT_EQ(entries.front().by, QStringLiteral("0103"));
    EXPECT_EQ(entries.front().body, (Json{{"face", "card.gen3"}, {"from", before.toJson()}, {"to", after.toJson()}}));
}

// Nothing is printed otherwise than before without a word of who wished it.
TEST_F(AFaceIsMoved, NotAtAllWhereTheJournalTakesNothing)
{
    fails = Error{Error::Kind::Unavailable, words("journal.disk_full"), {}};
    ASSERT_FALSE(keep());
    EXPECT_EQ(printed(), before);
}

TEST_F(AFaceIsMoved, BackWhereTheFolderTakesNothing)
{
    QFile blocked(faces);
    ASSERT_TRUE(blocked.open(QIODevice::WriteOnly));
    faces += QStringLiteral("/in_a_file");
    const auto kept = keep();
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().happened.id, QStringLiteral("printer.face_not_kept"));
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries.back().kind, QStringLiteral("face_moved"));
    EXPECT_EQ(entries.back().body["from"], after.toJson());
    EXPECT_EQ(entries.back().body["to"], before.toJson());
}

}  // namespace
}  // namespace kapok::app
