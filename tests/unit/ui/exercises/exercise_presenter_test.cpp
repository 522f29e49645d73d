// An exercise under way is kept in sight, watched and counted; at its end it is said against the best run.
#include "tests/unit/ui/fake_counter.h"
#include "ui/exercises/exercise_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

class Exercised final : public Practice {
public:
    Exercise exercise{.id = QStringLiteral("loss"),
                      .name = {QStringLiteral("挂失"), QStringLiteral("A loss")},
                      .says = {QStringLiteral("卡不见了"), QStringLiteral("The card is gone")},
                      .person = somebody().visit.person->document.bare(ForCodec{}).number(),
                      .business = QStringLiteral("1301"),
                      .ends = QStringLiteral("accepted"),
                      .keys = 6,
                      .seconds = 25};
    std::optional<Error> fails;

    Expected<void> putIn(const QString&) override { return {}; }
    Expected<void> layIdentity(const QString&, const QString&) override { return {}; }
    Expected<void> takeIdentity() override { return {}; }
    Expected<void> takeOut() override { return {}; }
    Expected<void> layBlank(const QString&) override { return {}; }
    Expected<void> pullSoon() override { return {}; }
    Task<Expected<void>> setLine(Line) override { co_return Expected<void>{}; }
    Line line() const override { return Line::Up; }
    Expected<void> failSoon(const QString&) override { return {}; }
    Task<Expected<void>> setBankLine(Line) override { co_return Expected<void>{}; }
    Line bankLine() const override { return Line::Up; }
    std::vector<Received> received() const override { return {}; }
    Expected<void> setPrinter(const QString&) override { return {}; }
    void setMessageService(bool) override {}
    bool messageServiceAnswers() const override { return true; }
    std::vector<Exercise> exercises() const override { return {exercise}; }
    Task<Expected<Exercise>> beginExercise(QString) override
    {
        if (fails) co_return std::unexpected(*fails);
        co_return Exercise(exercise);
    }
    Task<Expected<void>> passDays(int) override { co_return Expected<void>{}; }
};

struct Practising : Desk {
    Exercised world;
    ExercisePresenter page{work};
    desk::CaseView one;

    Practising()
    {
        work.practice = &world;
        counter.here = somebody();
        one.id = {QStringLiteral("a")};
        one.business = domain::Business::LossTemporary;
        one.person = somebody().visit.person;
        work.way.begin({pages::home});
        work.way.open({pages::exercise});
        page.watch(100);
    }
    void stands(desk::StateWord state)
    {
        one.standing.state = state;
        counter.cases.insert_or_assign(one.id, one);
        if (!(work.way.page() == pages::step)) work.way.open({pages::step, one.id});
    }
};

TEST(Exercise, IsKeptInSightUntilItsEndAndCounted)
{
    Practising desk;
    EXPECT_EQ(desk.page.view().table->rows(), 1);
    desk.page.obey(intent::BeginExercise{QStringLiteral("loss")});
    EXPECT_EQ(desk.work.way.page(), pages::home);
    ASSERT_TRUE(desk.work.task);
    EXPECT_TRUE(desk.work.task->says.zh.contains(desk.world.exercise.person));
    desk.stands(desk::StateWord::Draft);
    desk.page.heard(intent::TakeBack{});
    desk.work.problem = words("error.no_such_message");
    desk.page.watch(104);
    desk.page.watch(106);
    desk.work.problem = {};
    desk.stands(desk::StateWord::Accepted);
    desk.page.watch(109);
    ASSERT_EQ(desk.work.task->ended.id, QStringLiteral("view.exercise.ended"));
    const auto& values = desk.work.task->ended.values;
    EXPECT_EQ(values.at(QStringLiteral("keys")), QStringLiteral("9"));
    EXPECT_EQ(values.at(QStringLiteral("best_keys")), QStringLiteral("6"));
    EXPECT_EQ(values.at(QStringLiteral("mistakes")), QStringLiteral("2")) << "one taken back, one sentence";
    EXPECT_TRUE(desk.page.view().table->cell(0, 4).text.contains(u'9'));
    desk.page.came({pages::home});
    EXPECT_FALSE(desk.work.task) << "it was read";
}

// What is just being sent is recorded too, and ends no exercise that is to end so.
TEST(Exercise, EndsAsRecordedOnlyWhereItStaysSo)
{
    Practising desk;
    desk.world.exercise.ends = QStringLiteral("recorded");
    desk.page.obey(intent::BeginExercise{QStringLiteral("loss")});
    desk.stands(desk::StateWord::Recorded);
    desk.page.watch(101);
    EXPECT_TRUE(desk.work.task->ended.empty());
    desk.one.standing.notice = Notice{};
    desk.stands(desk::StateWord::Recorded);
    desk.page.watch(102);
    EXPECT_FALSE(desk.work.task->ended.empty());
}

// Another citizen's case is none of it; his own that ended otherwise is a mistake, and it goes on.
TEST(Exercise, GoesOnWhereACaseEndsOtherwise)
{
    Practising desk;
    desk.page.obey(intent::BeginExercise{QStringLiteral("loss")});
    desk.one.ended = desk::Ending{};
    desk.stands(desk::StateWord::Refused);
    desk.page.watch(101);
    desk.page.watch(102);
    EXPECT_TRUE(desk.work.task->ended.empty());
    desk.stands(desk::StateWord::Accepted);
    desk.page.watch(103);
    EXPECT_EQ(desk.work.task->ended.values.at(QStringLiteral("mistakes")), QStringLiteral("1"));
}

TEST(Exercise, ThatCannotBeSetUpSaysWhy)
{
    Practising desk;
    desk.world.fails = trouble();
    desk.page.obey(intent::BeginExercise{QStringLiteral("loss")});
    EXPECT_EQ(desk.page.view().remark, desk.work.phrases.say("error.card_none"));
    EXPECT_FALSE(desk.work.task);
}

}  // namespace
}  // namespace kapok::ui
