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
    struct Told {
        QString face;
        Json from, to;
    };
    std::vector<Told> told;

    FaceEditor()
    {
        desk.counter.signedIn = desk::StaffMember{QStringLiteral("0103"), {}, desk::Role::InstantIssueOperator, {}};
        desk.work.note.facesFolder = folder.filePath(QStringLiteral("faces"));
        desk.work.keepFace = [this](QString face, Json from, Json to) -> Task<Expected<void>> {
            told.push_back({face, from, to});
            const auto moved = Face::fromJson(face, to);
            co_return moved ? keepFace(desk.work.note.facesFolder, face, *moved) : std::unexpected(moved.error());
        };
        desk.work.way.begin({pages::face});
        page.came({pages::reader});
    }
    Face printed() const { return faceOfDesk(desk.work.note.facesFolder, gen3).value(); }
    Face::Place nameOn(const Face& face) const
    {
        return std::ranges::find(face.texts, QStringLiteral("name"), &Face::Text::name)->place;
    }
    bool says(const QString& shown, const char* id) const { return shown == desk.work.phrases.say(id); }
    void count(const char* what, quint32 first, quint32 last, const char* from, const char* to, QDate day)
    {
        const domain::StockMove move{.move = QLatin1String(what),
                                     .kind = domain::stock::gen3,
                                     .serials = {first, last},
                                     .from = QLatin1String(from),
                                     .to = QLatin1String(to),
                                     .second = QStringLiteral("9001")};
        EXPECT_TRUE(desk.counter.book.add({{instantOf(day, QTime(9, 0)),
                                            day,
                                            desk::StockBook::movedKind,
                                            {},
                                            QStringLiteral("0103"),
                                            move.toJson()}}));
    }
    void countAsTest(quint32 first, quint32 last)
    {
        count("test", first, last, "vault", "bin", desk.counter.businessDay());
    }
    void toTheTestCard()
    {
        page.obey(intent::NextFace{});
        page.obey(intent::NextFace{});
    }
};

// The window fills a page before it shows it, and nobody else paints this one: it would stay empty until a key is pressed.
TEST_F(FaceEditor, IsPaintedOnceItIsLoaded)
{
    QImage painted;
    FacePresenter fresh{desk.work};
    desk.work.refresh = [&] { painted = fresh.view().picture; };
    fresh.came({pages::reader});
    EXPECT_FALSE(painted.isNull());
}

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

// K17: with what is kept goes where it stood before, and nothing is said of what only was tried out.
TEST_F(FaceEditor, SaysFromWhereToWhere)
{
    page.obey(intent::NextPlace{});
    page.obey(intent::MovePlace{.right = 5});
    EXPECT_TRUE(told.empty());
    page.obey(intent::KeepFace{});
    page.obey(intent::KeepFace{});
    ASSERT_EQ(told.size(), 1u) << "the second one has moved nothing";
    EXPECT_EQ(told.front().face, gen3);
    EXPECT_EQ(told.front().from, Face::named(gen3)->toJson());
    EXPECT_EQ(told.front().to, printed().toJson());
    EXPECT_NE(told.front().from, told.front().to);
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
    for (std::size_t place = 0; place < 5; ++place) {
        for (int pressed = 0; pressed < 40; ++pressed) page.obey(intent::MovePlace{.right = 50, .down = 10});
        page.obey(intent::NextPlace{});
    }
    page.obey(intent::KeepFace{});
    const Face kept = printed();  // and what was kept can be read again
    ASSERT_NE(kept.photo->x, 4.0);
    EXPECT_LE(kept.photo->x + kept.photo->width, cardWide + 0.001);
    for (const Face::Text& text : kept.texts) {
        EXPECT_LE(text.place.x + text.place.width, cardWide + 0.001) << text.name.toStdString();
        EXPECT_LE(text.place.y, cardHigh) << text.name.toStdString();
    }
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

// K18: a test card is printed only on a blank that two people have counted as a test today, and the card of a citizen never.
TEST_F(FaceEditor, PrintsATestCardOnlyOnABlankThatWasCountedAsOne)
{
    std::vector<std::pair<QString, QString>> printed;
    desk.work.printTestCard = [&](QString face, QString serial) -> Task<Expected<void>> {
        printed.emplace_back(face, serial);
        co_return Expected<void>{};
    };
    const QDate today = desk.counter.businessDay();
    count("receive", 101, 150, "outside", "vault", today.addDays(-1));
    count("test", 101, 101, "vault", "bin", today.addDays(-1));
    const auto printOnEach = [&] {
        for (int face = 0; face < 4; ++face) {
            page.obey(intent::PrintTestCard{});
            page.obey(intent::NextFace{});
        }
    };
    printOnEach();
    EXPECT_TRUE(printed.empty()) << "yesterday's lies in the bin, or is destroyed";
    countAsTest(107, 108);
    printOnEach();
    EXPECT_EQ(printed,
              (std::vector<std::pair<QString, QString>>{{QStringLiteral("test"), QStringLiteral("00000108")},
                                                        {QStringLiteral("calibration"), QStringLiteral("00000107")}}));
    countAsTest(109, 109);
    desk.counter.signedIn->role = desk::Role::Teller;
    printOnEach();
    EXPECT_EQ(printed.size(), 2u) << "who makes no cards prints none";
}

// K18: one that was counted is one card. Whatever the printer answered, something may be on it.
TEST_F(FaceEditor, PrintsOnACountedBlankOnce)
{
    std::optional<Error> fails;
    QStringList printed;
    desk.work.printTestCard = [&](QString, QString serial) -> Task<Expected<void>> {
        printed += serial;
        if (fails) co_return std::unexpected(*fails);
        co_return Expected<void>{};
    };
    count("receive", 101, 150, "outside", "vault", desk.counter.businessDay());
    countAsTest(107, 107);
    toTheTestCard();
    page.obey(intent::PrintTestCard{});
    page.obey(intent::PrintTestCard{});
    EXPECT_EQ(printed, QStringList{QStringLiteral("00000107")});
    EXPECT_TRUE(page.view().printsTest.isEmpty());
    EXPECT_TRUE(page.view().standing.contains(desk.work.phrases.say("view.face_count_another")));
    page.obey(intent::NextFace{});
    page.left();
    page.came({pages::reader});
    page.obey(intent::PrintTestCard{});
    EXPECT_EQ(printed.size(), 1) << "nor is it there again for another face, or for who comes back";
    countAsTest(108, 108);
    EXPECT_TRUE(page.view().printsTest.contains(QStringLiteral("00000108")));
    fails = Error{Error::Kind::InDoubt, words("printer.not_heard"), {}};
    page.obey(intent::PrintTestCard{});
    page.obey(intent::PrintTestCard{});
    EXPECT_EQ(printed, (QStringList{QStringLiteral("00000107"), QStringLiteral("00000108")}));
}

// K18: what was sent to the press in an earlier life of the desk stands in the book.
TEST_F(FaceEditor, PrintsOnNoBlankThatWasPrintedOnBeforeARestart)
{
    desk.work.printTestCard = [](QString, QString) -> Task<Expected<void>> { co_return Expected<void>{}; };
    count("receive", 101, 150, "outside", "vault", desk.counter.businessDay());
    countAsTest(106, 107);
    toTheTestCard();
    ASSERT_TRUE(page.view().printsTest.contains(QStringLiteral("00000107")));
    const QDate day = desk.counter.businessDay();
    ASSERT_TRUE(desk.counter.book.add({{instantOf(day, QTime(9, 0)),
                                        day,
                                        QStringLiteral("test_printed"),
                                        {},
                                        QStringLiteral("0103"),
                                        {{"serial", "00000107"}, {"face", "test"}}}}));
    EXPECT_TRUE(page.view().printsTest.contains(QStringLiteral("00000106")));
}

// Who looked elsewhere meanwhile did not hear the answer; the blank is printed on all the same.
TEST_F(FaceEditor, PrintsOnceOnABlankOfWhichNobodyHeard)
{
    int printed = 0;
    desk.work.printTestCard = [&](QString, QString) -> Task<Expected<void>> {
        ++printed;
        desk.work.way.open({pages::home});
        co_return Expected<void>{};
    };
    count("receive", 101, 150, "outside", "vault", desk.counter.businessDay());
    countAsTest(107, 107);
    toTheTestCard();
    page.obey(intent::PrintTestCard{});
    page.obey(intent::PrintTestCard{});
    EXPECT_EQ(printed, 1);
}

TEST_F(FaceEditor, SaysHowATestCardCameOut)
{
    std::optional<Error> fails = Error{Error::Kind::Unavailable, words("printer.ribbon_out"), {}};
    desk.work.printTestCard = [&](QString, QString) -> Task<Expected<void>> {
        if (fails) co_return std::unexpected(*fails);
        co_return Expected<void>{};
    };
    toTheTestCard();
    EXPECT_TRUE(page.view().standing.contains(desk.work.phrases.say("view.face_count_first")));
    EXPECT_TRUE(page.view().printsTest.isEmpty());
    count("receive", 106, 107, "outside", "vault", desk.counter.businessDay());
    countAsTest(106, 107);
    EXPECT_TRUE(page.view().printsTest.contains(QStringLiteral("00000107")));
    page.obey(intent::PrintTestCard{});
    EXPECT_TRUE(says(page.view().remark, "printer.ribbon_out"));
    fails.reset();
    page.obey(intent::PrintTestCard{});
    EXPECT_TRUE(page.view().remark.contains(QStringLiteral("00000106")));
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
