// What is kept of a record is all that was known: over every state that a business can reach.
#include "support/desk/practice_ways.h"
#include "workflows/walk.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

// As the journal keeps it: opening first, then each field, with the marks of personal values.
std::unique_ptr<Record> readBack(const Workflow& workflow, const Record& record)
{
    auto made = workflow.begin(Json::parse(record.opening().dump()));
    if (!made) return nullptr;
    (*made)->attend(record.visit().present);  // the visit's, and kept there
    for (const FieldState& field : record.fields()) {
        if (field.waiting) (*made)->intend(field.name);
        if (field.filled && !(*made)->fill(field.name, Json::parse(field.value.dump()))) return nullptr;
    }
    return std::move(*made);
}

void expectEveryStateIsReadBack(const test::Script& script, const test::Exchanged& exchanged)
{
    const test::World world = test::preparedFor(script, test::World());
    const Visit visit{QStringLiteral("0197f3a0-0000-7000-8000-000000000001"), world.today(),
                      world.person(script.person)};
    const Workflow& workflow = *exchanged.workflows->find(script.business);
    Json opening{{"visit", visit.toJson()}};
    if (const auto card = test::cardOf(script, world)) opening["card"] = kept(*card);
    const auto verdicts = [&](const Step& step) -> std::vector<Json> {
        domain::Facts facts = step.facts;
        facts.desk = test::place().facts;
        facts.today = QDate(2021, 7, 8);
        return {{{"facts", domain::toJson(facts)},
                 {"ruling", kept(exchanged.rules(facts))},
                 {"approved_by", ""},
                 {"refused", ""}}};
    };
    int states = 0;
    for (const Visited& state : walk(*workflow.begin(opening).value(), {.verdicts = verdicts})) {
        const auto again = readBack(workflow, *state.record);
        ASSERT_TRUE(again) << domain::nameOf(script.business).toStdString() << ": " << state.record->state().dump();
        ASSERT_EQ(again->state(), state.record->state());
        ASSERT_EQ(again->next().fills, state.record->next().fills);
        ASSERT_EQ(again->next().body, state.record->next().body);
        ++states;
    }
    EXPECT_GT(states, 3);
}

std::vector<domain::Business> businesses()
{
    std::vector<domain::Business> all;
    for (const auto& workflow : Workflows::ofThisHouse().list()) all.push_back(workflow.business);
    return all;
}

class CodecOf : public testing::TestWithParam<domain::Business> {};

TEST_P(CodecOf, ReadsBackEveryState)
{
    expectEveryStateIsReadBack(test::ordinaryWayOf(GetParam(), test::World()), {});
}
INSTANTIATE_TEST_SUITE_P(LongOf, CodecOf, testing::ValuesIn(businesses()),
                         [](const auto& each) { return domain::nameOf(each.param).toStdString(); });

TEST(Codec, ReadsBackEveryTypeOfField)
{
    expectEveryStateIsReadBack(test::practiceWays(test::World()).front(),
                               {.workflows = &test::withPractice(), .rules = test::practiceRules});
}

}  // namespace
}  // namespace kapok::workflows
