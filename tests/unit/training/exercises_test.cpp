// The exercises that ship: each sets its world up, and its best run ends as its text says, with every citizen that it
// names (issue 16, Practice that a person can drive).
#include "training/exercises.h"

#include "base/resources.h"
#include "support/desk/teller.h"

#include <gtest/gtest.h>

namespace kapok::training {
namespace {

using test::Script;
using test::World;

const std::vector<Exercise>& exercises()
{
    static const std::vector<Exercise> all = shippedExercises().value();
    return all;
}

bool isAboutACard(domain::Business business) { return workflows::Workflows::ofThisHouse().find(business)->aboutACard; }

Script runOf(const Exercise& exercise, const QString& person, const World& world)
{
    Script script{.business = exercise.business, .name = exercise.id, .person = person, .card = {}};
    if (isAboutACard(exercise.business)) script.card = world.cards(person).front().ref;
    for (const auto& [field, value] : exercise.answers.items()) script.answers[QString::fromStdString(field)] = value;
    if (exercise.line != line::Gate::Up)
        script.fault = test::LineFault{.party = line::PartyName::Province, .atDemand = 0, .gate = exercise.line};
    return script;
}

bool endsSo(const desk::Standing& now, const QString& ends)
{
    const bool staysSo = now.state != desk::StateWord::Recorded || now.notice || now.waitsFor == desk::WaitsFor::Nobody;
    return desk::nameOf(now.state) == ends && staysSo;
}

/// The state in which its case stands when it first ends as it should, or when the run is over.
QString ended(const Exercise& exercise, const QString& person)
{
    const Script script = runOf(exercise, person, World());
    World world = test::preparedFor(script, World());
    if (exercise.line != line::Gate::Up) world.to(line::PartyName::Province).gate = exercise.line;
    world.messageService = exercise.messages;
    test::Outside outside(std::move(world));
    test::MemoryDisk disk(test::Image{}, false);
    test::Life life(outside, disk, 7);
    test::Teller teller(script, life);
    const domain::CaseId id = teller.begin();
    desk::Standing now = teller.standing(id);
    for (int act = 0; act < 40 && !endsSo(now, exercise.ends); ++act) {
        if (now.waitsFor == desk::WaitsFor::World || now.waitsFor == desk::WaitsFor::Nobody) break;
        now = teller.once(id);
    }
    return desk::nameOf(now.state);
}

class TheExercise : public testing::TestWithParam<Exercise> {};

TEST_P(TheExercise, EndsAsItsTextSaysWithEachOfItsCitizens)
{
    const Exercise& exercise = GetParam();
    EXPECT_FALSE(exercise.name.zh.isEmpty() || exercise.name.en.isEmpty());
    EXPECT_FALSE(exercise.says.zh.isEmpty() || exercise.says.en.isEmpty());
    for (const QString& person : exercise.people)
        EXPECT_EQ(ended(exercise, person), exercise.ends) << person.toStdString();
}

// What the world is set to is what the exercise is about: with everything in order it would end otherwise.
TEST_P(TheExercise, NeedsTheWorldThatItSetsUp)
{
    Exercise inOrder = GetParam();
    if (inOrder.line == line::Gate::Up) return;  // a message keeps nobody waiting (A21)
    inOrder.line = line::Gate::Up;
    EXPECT_NE(ended(inOrder, inOrder.people.front()), inOrder.ends);
}

INSTANTIATE_TEST_SUITE_P(Shipped, TheExercise, testing::ValuesIn(exercises()),
                         [](const auto& info) { return info.param.id.toStdString(); });

// An instructor's thirteen, of which one makes a card on the spot, and nobody is practised with in two of them.
TEST(Exercises, AreThirteenAndShareNobody)
{
    EXPECT_EQ(exercises().size(), 13u);
    QStringList people;
    for (const Exercise& one : exercises()) people += one.people;
    EXPECT_EQ(people.removeDuplicates(), 0);
    const bool asAsked = std::ranges::any_of(exercises(), [](const Exercise& one) {
        return one.business == domain::Business::LossFormal && one.line == line::Gate::Down &&
               one.answers.value("who", Json()) == "guardian";
    });
    EXPECT_EQ(std::ranges::count(exercises(), domain::Business::InstantIssue, &Exercise::business), 1);
    EXPECT_TRUE(asAsked) << "a card lost by a minor's guardian while the line is down";
}

TEST(Exercises, SayWhatIsWrongWithThem)
{
    const auto whole = Json::parse(readResource(QStringLiteral("training/exercises.json")).value().toStdString());
    const auto error = [&](const std::function<void(Json&)>& spoil) {
        Json document = whole;
        spoil(document["exercises"][0]);
        const auto read = exercisesOf(QByteArray::fromStdString(document.dump()));
        return read ? QString() : read.error().detail;
    };
    EXPECT_EQ(error([](Json&) {}), QString());
    EXPECT_TRUE(error([](Json& one) { one["business"] = "0000"; }).contains(QStringLiteral("business")));
    EXPECT_TRUE(error([](Json& one) { one["ends"] = "well"; }).contains(QStringLiteral("ends")));
    EXPECT_TRUE(error([](Json& one) { one["people"] = Json::array(); }).contains(QStringLiteral("people")));
    EXPECT_TRUE(error([](Json& one) { one["world"] = {{"line", "slow"}}; }).contains(QStringLiteral("line")));
    EXPECT_TRUE(error([&](Json& one) { one["id"] = whole["exercises"][1]["id"]; }).contains(QStringLiteral("twice")));
    EXPECT_NE(error([](Json& one) { one.erase("best"); }), QString());
}

}  // namespace
}  // namespace kapok::training
