// A photo that comes as a file, as the step asks for it (A05).
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/asking.h"
#include "ui/step/step_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const domain::CaseId id{QStringLiteral("a")};
const QString file = QStringLiteral("/home/teller/photo.jpg");

struct AtItsPapers : Desk {
    AtItsPapers()
    {
        desk::CaseView view{.id = id, .business = domain::Business::Apply};
        view.standing.id = id;
        workflows::Step& papers = view.standing.step;
        papers = {.kind = workflows::StepKind::Ask, .fills = QStringLiteral("papers"), .ofVisit = true};
        papers.body = {{"needs", {"id_card", "photo"}}, {"seen", {"id_card"}}, {"missing", {"photo"}}};
        counter.cases = {{id, view}};
        counter.stands.id = id;
        work.way.begin({pages::home});
        work.way.open({pages::step, id});
    }
    workflows::Step& asked() { return counter.cases.at(id).standing.step; }
    StepPresenter step{work};
};

TEST(PhotoFile, ThatFitsGoesOnWithoutAKey)
{
    AtItsPapers desk;
    desk.step.obey(intent::ImportFile{file});
    EXPECT_TRUE(desk.counter.asked.contains(QStringLiteral("importPhoto ") + file));
    ASSERT_TRUE(desk.counter.did);
    EXPECT_TRUE(std::holds_alternative<desk::act::GoOn>(*desk.counter.did));
    EXPECT_TRUE(desk.work.problem.empty());
}

TEST(PhotoFile, ThatIsNoneIsSaidAtThePapersAndTheyStay)
{
    AtItsPapers desk;
    desk.counter.fails = Error{Error::Kind::Refused, words("photo.not_white"), {}};
    desk.step.obey(intent::ImportFile{file});
    EXPECT_EQ(desk.work.problem, words("photo.not_white"));
    EXPECT_FALSE(desk.counter.did) << "nothing else was asked of the case";
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, id}));
}

struct Asked {
    const char* fills;
    Json needs;
    bool takes;
};
void PrintTo(const Asked& asked, std::ostream* out) { *out << asked.fills << ' ' << asked.needs.dump(); }

class Takes : public testing::TestWithParam<Asked> {};

TEST_P(Takes, AFileWhereAPhotoIsAskedFor)
{
    AtItsPapers desk;
    desk.asked().fills = QLatin1String(GetParam().fills);
    desk.asked().body["needs"] = GetParam().needs;
    EXPECT_EQ(takesAPhoto(desk.asked()), GetParam().takes);
    desk.step.obey(intent::ImportFile{file});
    EXPECT_EQ(desk.counter.asked.contains(QStringLiteral("importPhoto ") + file), GetParam().takes);
    if (!GetParam().takes) EXPECT_EQ(desk.work.said->what, words("photo.not_asked"));
}

INSTANTIATE_TEST_SUITE_P(Only, Takes,
                         testing::Values(Asked{"papers", {"id_card", "photo"}, true},
                                         Asked{"papers", Json::array({"photo"}), true},
                                         Asked{"papers", Json::array({"id_card"}), false},
                                         Asked{"review", {"id_card", "photo"}, false}));

}  // namespace
}  // namespace kapok::ui
