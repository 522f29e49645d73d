// Every case of contract.md §2 and every case of our own, one test each.
#include "base/resources.h"
#include "cli/case_file.h"
#include "support/places/places.h"

#include <QDir>

#include <gtest/gtest.h>

namespace kapok::cli {
namespace {

const domain::RulePack& pack()
{
    static const auto loaded = domain::RulePack::find(clonePath("resources/rules/jiangmen-2021.json"));
    return *loaded;
}

const WorkingDays& calendar()
{
    static const auto loaded = WorkingDays::parse(*readFile(clonePath("resources/workdays.json")));
    return *loaded;
}

struct OneCase {
    std::string name;
    Json document;
};

void PrintTo(const OneCase& one, std::ostream* out) { *out << one.name; }

std::vector<OneCase> everyCase()
{
    std::vector<OneCase> all;
    const QDir folder(clonePath("tests/data/cases"));
    for (const QString& file : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const Json document = Json::parse(readFile(folder.filePath(file))->toStdString());
        for (const Json& one : document["cases"]) {
            std::string name = file.chopped(5).toStdString() + "_" + one["id"].get<std::string>();
            std::ranges::replace_if(name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
            all.push_back({name, {{"cases", Json::array({one})}}});
        }
    }
    return all;
}

class Case : public testing::TestWithParam<OneCase> {};

TEST_P(Case, IsAnsweredAsTheRulesSay)
{
    const auto run = runCases(QByteArray::fromStdString(GetParam().document.dump()), pack(), calendar());
    ASSERT_TRUE(run) << run.error().detail.toStdString();
    EXPECT_EQ(run->cases, 1);
    for (const Difference& one : run->differences)
        ADD_FAILURE() << one.why.toStdString() << "\n  " << one.key.toStdString() << ": expected " << one.expected
                      << ", answered " << one.answer;
}

INSTANTIATE_TEST_SUITE_P(Rules, Case, testing::ValuesIn(everyCase()), [](const auto& info) { return info.param.name; });

const char* const oneCase =
    R"({"cases":[{"id":"a","why":"w","facts":{"today":"2022-03-16","desk":{"bank":"ICBC","city":"440700"},
    "person":{"kind":"resident"},"present":{"documents":["id_card"]},"request":{"business":"apply"}},"expect":%1}]})";

bool holds(const char* expect)
{
    const auto run = runCases(QString::fromLatin1(oneCase).arg(QLatin1String(expect)).toUtf8(), pack(), calendar());
    return run && run->differences.empty();
}

// Contract §2: a checker that lets everything pass would make all the others worthless.
TEST(CaseFile, ComparesAsTheContractSays)
{
    EXPECT_TRUE(holds(R"({"outcome":"refuse","reason":"papers_missing"})"));
    EXPECT_FALSE(holds(R"({"outcome":"accept"})"));
    EXPECT_TRUE(holds(R"({"needs":["photo"]})"));
    EXPECT_TRUE(holds(R"({"needs":["photo","id_card"]})"));
    EXPECT_FALSE(holds(R"({"needs":["passport"]})"));
    EXPECT_TRUE(holds(R"({"needs=":["id_card","photo"]})"));
    EXPECT_FALSE(holds(R"({"needs=":["photo","id_card"]})"));
    EXPECT_FALSE(holds(R"({"needs=":["photo"]})"));
    EXPECT_TRUE(holds(R"({"promised":null,"no_such_key":null})"));
    EXPECT_FALSE(holds(R"({"reason":null})"));
    EXPECT_TRUE(holds(R"({"terms":{"working_days":25}})"));
    EXPECT_FALSE(holds(R"({"terms":{"working_days":20}})"));
    EXPECT_FALSE(holds(R"({"exit":2})"));
}

TEST(CaseFile, GoesOnAfterMalformedFacts)
{
    const auto run = runCases(R"({"cases":[{"id":"a","facts":{"today":1.5},"expect":{"exit":2}},
        {"id":"b","facts":{"today":"2022-01-01","today":"2022-01-02"},"expect":{"exit":2}},
        {"id":"c","facts":[],"expect":{"exit":2}}, {"id":"d","facts":{},"expect":{"outcome":"accept"}}]})",
                              pack(), calendar());
    ASSERT_TRUE(run);
    EXPECT_EQ(run->cases, 4);
    ASSERT_EQ(run->differing, 1);
    EXPECT_EQ(run->differences.front().id, QStringLiteral("d"));
}

TEST(CaseFile, IsRefusedWhereItIsNone)
{
    EXPECT_FALSE(runCases("", pack(), calendar()));
    EXPECT_FALSE(runCases("[]", pack(), calendar()));
    EXPECT_FALSE(runCases(R"({"cases":[{"id":"a"}]})", pack(), calendar()));
}

}  // namespace
}  // namespace kapok::cli
