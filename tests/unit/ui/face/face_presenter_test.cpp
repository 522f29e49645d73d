// K17: what is moved on the page is what is printed once it is kept, and not before; it lies there whole or as before.
#include "tests/unit/ui/fake_counter.h"
#include "ui/face/face_file.h"
#include "ui/face/face_presenter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const QString gen3 = QStringLiteral("card.gen3");

struct FaceEditor : testing::Test {
    Desk desk;
    QTemporaryDir folder;
    FacePresenter page{desk.work};

    FaceEditor()
    {
        desk.counter.signedIn = desk::StaffMember{QStringLiteral("0103"), {}, desk::Role::InstantIssueOperator, {}};
        desk.work.note.facesFolder = folder.filePath(QStringLiteral("faces"));
        desk.work.way.begin({pages::face});
        page.came({pages::reader});
    }
    Face printed() const { return faceOfDesk(desk.work.note.facesFolder, gen3).value(); }
    Face::Place nameOn(const Face& face) const
    {
        return std::ranges::find(face.texts, QStringLiteral("name"), &Face::Text::name)->place;
    }
    bool says(const QString& shown, const char* id) const { return shown == desk.work.phrases.say(id); }
};

// codes.md §9: photo 4, 12; name 36, 15.5.
TEST_F(FaceEditor, MovesTheChosenPlaceByTenths)
{
    ASSERT_EQ(page.view().places.size(), 5u);
    EXPECT_TRUE(page.view().places[0].chosen);
    EXPECT_FALSE(page.view().canKeep);
    EXPECT_FALSE(page.view().picture.isNull());
    page.obey(intent::NextPlace{});
    page.obey(intent::MovePlace{.right = 5, .down = -1});
    const FacePageView view = page.view();
    EXPECT_TRUE(view.places[1].chosen);
    EXPECT_TRUE(view.places[1].place.contains(QStringLiteral("36.5"))) << view.places[1].place.toStdString();
    EXPECT_TRUE(view.places[1].place.contains(QStringLiteral("15.4"))) << view.places[1].place.toStdString();
    EXPECT_TRUE(says(view.standing, "view.face_moved"));
    EXPECT_EQ(nameOn(printed()), (Face::Place{36, 15.5, 45, 0})) << "nothing is printed otherwise before it is kept";
    page.obey(intent::MovePlace{.right = -5, .down = 1});
    EXPECT_TRUE(says(page.view().standing, "view.face_as_printed")) << "back where it stood";
}

TEST_F(FaceEditor, KeepsWhatIsPrintedFromThenOn)
{
    page.obey(intent::NextPlace{});
    page.obey(intent::MovePlace{.right = 5});
    page.obey(intent::KeepFace{});
    EXPECT_TRUE(says(page.view().remark, "view.face_kept"));
    EXPECT_TRUE(says(page.view().standing, "view.face_as_printed"));
    EXPECT_DOUBLE_EQ(nameOn(printed()).x, 36.5);
    // Who comes again finds it so, and may have it back as it ships.
    page.left();
    page.came({pages::reader});
    EXPECT_TRUE(page.view().places[1].place.contains(QStringLiteral("36.5")));
    page.obey(intent::FaceAsShipped{});
    EXPECT_TRUE(page.view().canKeep);
    page.obey(intent::KeepFace{});
    EXPECT_TRUE(printed() == *Face::named(gen3));
}

TEST_F(FaceEditor, DropsWhatWasMovedAndNotKept)
{
    page.obey(intent::MovePlace{.right = 30, .down = 30});
    page.left();
    page.came({pages::reader});
    EXPECT_TRUE(printed() == *Face::named(gen3));
    EXPECT_FALSE(page.view().canKeep);
}

// A place never leaves the card: a printer would print it onto nothing.
TEST_F(FaceEditor, StaysOnTheCard)
{
    for (int pressed = 0; pressed < 40; ++pressed) page.obey(intent::MovePlace{.right = 50, .down = 50});
    page.obey(intent::KeepFace{});
    const Face::Place photo = *printed().photo;
    EXPECT_LE(photo.x + photo.width, cardWide + 0.001);
    EXPECT_LE(photo.y + photo.height, cardHigh + 0.001);
}

// rights.h: who makes no cards looks, and moves nothing.
TEST_F(FaceEditor, IsMovedOnlyByWhoMakesCards)
{
    desk.counter.signedIn->role = desk::Role::Teller;
    EXPECT_FALSE(page.view().canMove);
    page.obey(intent::MovePlace{.right = 5});
    page.obey(intent::KeepFace{});
    EXPECT_FALSE(QFile::exists(desk.work.note.facesFolder));
}

TEST_F(FaceEditor, SaysThatNothingCouldBeKeptAndLeavesWhatWas)
{
    QFile blocked(folder.filePath(QStringLiteral("blocked")));
    ASSERT_TRUE(blocked.open(QIODevice::WriteOnly));
    desk.work.note.facesFolder = blocked.fileName() + QStringLiteral("/faces");
    page.obey(intent::MovePlace{.right = 5});
    page.obey(intent::KeepFace{});
    EXPECT_FALSE(page.view().remark.isEmpty());
    EXPECT_FALSE(says(page.view().remark, "view.face_kept"));
    EXPECT_TRUE(page.view().canKeep) << "it is still to be kept";
}

// What lies there and is no face is never taken for the one that ships.
TEST_F(FaceEditor, SaysThatADesksOwnFaceIsFaulty)
{
    ASSERT_TRUE(keepFace(desk.work.note.facesFolder, gen3, *Face::named(gen3)));
    QFile file(desk.work.note.facesFolder + QStringLiteral("/card.gen3.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("{\"rotated\": 1}") > 0);
    file.close();
    EXPECT_FALSE(faceOfDesk(desk.work.note.facesFolder, gen3));
    page.left();
    page.came({pages::reader});
    EXPECT_TRUE(page.view().places.empty());
    EXPECT_FALSE(page.view().remark.isEmpty());
    EXPECT_FALSE(page.view().canMove);
}

// Both generations, the test card and the calibration card; on the last nothing can be moved.
TEST_F(FaceEditor, ShowsEachFace)
{
    const std::size_t places[] = {5, 5, 5, 0};
    for (const std::size_t expected : places) {
        EXPECT_FALSE(page.view().picture.isNull()) << page.view().title.toStdString();
        EXPECT_EQ(page.view().places.size(), expected) << page.view().title.toStdString();
        page.obey(intent::NextFace{});
    }
    EXPECT_TRUE(page.view().title.contains(desk.work.phrases.say("view.face_name.card.gen3")));
}

TEST(FaceFile, SaysTheSameAgainForEachFaceThatShips)
{
    const QTemporaryDir folder;
    for (const char* name : {"card.gen2", "card.gen3", "calibration", "test"}) {
        const Face face = Face::named(QLatin1String(name)).value();
        ASSERT_TRUE(keepFace(folder.path(), QLatin1String(name), face)) << name;
        const auto again = faceOfDesk(folder.path(), QLatin1String(name));
        ASSERT_TRUE(again) << name << ' ' << again.error().detail.toStdString();
        EXPECT_TRUE(*again == face) << name;
    }
    EXPECT_FALSE(faceOfDesk(folder.path(), QStringLiteral("../desk"))) << "a name is no way elsewhere";
}

}  // namespace
}  // namespace kapok::ui
