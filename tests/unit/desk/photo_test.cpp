// A photo that the citizen has brought as a file (A05): judged, sealed with his visit, and no answer lost by a bad one.
#include "base/small_file.h"
#include "support/desk/counter.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

struct WithAPhoto : Counter {
    WithAPhoto() : Counter(people::withoutCard()) { outside.pictures.shows = FakePictures::white(); }
    QString imports(const QByteArray& file = FakePictures::file())
    {
        const QString path = folder.filePath(QStringLiteral("photo.jpg"));
        EXPECT_TRUE(writeSmallFile(path, file));
        return said(done(desk().reception().importPhoto(path)));
    }
    static QString said(const Expected<void>& done) { return done ? QString() : done.error().happened.id; }
    workflows::Attendance present() { return desk().runner().visits().present(one().visit().id); }
    QTemporaryDir folder;
};

TEST(Photo, ThatFitsCountsAsShown)
{
    WithAPhoto counter;
    counter.begin(Business::Apply);
    counter.answer("who", "holder");
    ASSERT_EQ(counter.imports(), QString());
    EXPECT_EQ(counter.present().papers, QStringList{QStringLiteral("photo")});
    EXPECT_TRUE(counter.present().photo);
    EXPECT_TRUE(counter.desk().reception().person()->photo) << "it is shown beside the review";
    EXPECT_EQ(counter.asked(), QStringLiteral("papers"));
    EXPECT_EQ(counter.now().step.body["missing"], Json::array({"id_card"}));
}

struct Bad {
    const char* said;
    QByteArray (*file)();
    std::optional<domain::Picture> (*shows)();
};
void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.said; }

class BadPhoto : public testing::TestWithParam<Bad> {};

// "Bad input, at its field, with what is wrong and what is kept."
TEST_P(BadPhoto, SaysWhyAndNothingIsLost)
{
    WithAPhoto counter;
    counter.begin(Business::Apply);
    counter.answer("who", "holder");
    counter.answer("papers", Json::array({"id_card"}));
    counter.outside.pictures.shows = GetParam().shows();
    const auto entries = counter.life().entries().size();
    EXPECT_EQ(counter.imports(GetParam().file()), QLatin1String(GetParam().said));
    EXPECT_EQ(counter.life().entries().size(), entries) << "nothing of it is kept";
    EXPECT_EQ(counter.present().papers, QStringList{QStringLiteral("id_card")});
    EXPECT_EQ(counter.asked(), QStringLiteral("papers"));
    EXPECT_FALSE(counter.desk().reception().person()->photo);
}

std::optional<domain::Picture> white() { return FakePictures::white(); }
std::optional<domain::Picture> none() { return std::nullopt; }

INSTANTIATE_TEST_SUITE_P(
    Of, BadPhoto,
    testing::Values(Bad{"photo.empty", [] { return QByteArray(); }, white},
                    Bad{"photo.not_jpeg", [] { return QByteArray("%PDF-1.7") + QByteArray(9000, 'k'); }, white},
                    Bad{"photo.too_small", [] { return FakePictures::file().left(5000); }, white},
                    Bad{"photo.too_large", [] { return FakePictures::file() + QByteArray(50'000, 'k'); }, white},
                    Bad{"photo.unreadable", FakePictures::file, none},
                    Bad{"photo.size", FakePictures::file,
                        [] { return std::optional(domain::Picture{1, 1, QByteArray(3, '\xFF')}); }},
                    Bad{"photo.not_white", FakePictures::file, [] {
                            domain::Picture blue = FakePictures::white();
                            blue.rgb.fill('\x40');
                            return std::optional(blue);
                        }}));

TEST(Photo, OfAFileThatIsNotThereIsNotTaken)
{
    WithAPhoto counter;
    counter.begin(Business::Apply);
    EXPECT_EQ(WithAPhoto::said(done(counter.desk().reception().importPhoto(QStringLiteral("/nowhere/photo.jpg")))),
              QStringLiteral("photo.no_file"));
}

// D1: nothing of it stands in the clear in what is kept.
TEST(Photo, IsSealedInTheJournal)
{
    WithAPhoto counter;
    counter.begin(Business::Apply);
    counter.answer("who", "holder");
    ASSERT_EQ(counter.imports(), QString());
    const std::string base64 = FakePictures::file().toBase64().toStdString();
    int kept = 0;
    for (const ports::Entry& entry : counter.life().entries()) {
        if (entry.body.value("field", std::string()) != "photo_file") continue;
        ++kept;
        EXPECT_TRUE(isPersonal(entry.body["value"]["jpeg"]));
        EXPECT_EQ(masked(entry.body).dump().find(base64.substr(0, 40)), std::string::npos);
    }
    EXPECT_EQ(kept, 1);
    const QString visit = counter.one().visit().id;
    counter.losePower();
    counter.start();
    EXPECT_TRUE(counter.life().runner().visits().present(visit).photo);
}

// What it shows is kept nowhere; who is opened again is seen again.
TEST(Photo, IsShownAgainWhenHeIsOpenedAgain)
{
    WithAPhoto counter;
    counter.begin(Business::Apply);
    counter.answer("who", "holder");
    ASSERT_EQ(counter.imports(), QString());
    counter.losePower();
    counter.start();
    ASSERT_TRUE(done(counter.desk().signIn(QStringLiteral("0101"), passwordOf(QStringLiteral("0101")))));
    ASSERT_TRUE(done(counter.desk().reception().open(people::withoutCard())));
    ASSERT_TRUE(counter.desk().reception().person()->photo);
    EXPECT_EQ(*counter.desk().reception().person()->photo, FakePictures::white());
}

TEST(Photo, TakenBackIsGone)
{
    const Json value{{"jpeg", personal(QString::fromLatin1(FakePictures::file().toBase64()))}};
    const auto present = workflows::Attendance().with(QStringLiteral("photo_file"), value);
    ASSERT_TRUE(present);
    for (const char* field : {"photo", "papers", "photo_file"}) {
        EXPECT_FALSE(present->without(QLatin1String(field)).photo) << field;
        EXPECT_TRUE(present->without(QLatin1String(field)).papers.isEmpty()) << field;
    }
    EXPECT_FALSE(workflows::Attendance().with(QStringLiteral("photo_file"), Json{{"jpeg", "no base64!"}}));
    EXPECT_FALSE(workflows::Attendance().with(QStringLiteral("photo_file"), Json("x")));
}

}  // namespace
}  // namespace kapok::test
