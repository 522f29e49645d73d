// What is handed to kapokctl and is not what it should be: exit 2, nothing on standard output, and on standard error the
// file, the line or key, and what was expected (contract.md, first paragraph).
#include "called.h"

#include "base/small_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::cli {
namespace {

using testing::HasSubstr;

class BadFile : public testing::Test {
protected:
    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QString file(const char* name, const QByteArray& bytes) const
    {
        EXPECT_TRUE(writeSmallFile(path(name), bytes));
        return path(name);
    }
    static void expectRefused(const QStringList& args, const std::string& said)
    {
        const Answer answer = called(args);
        EXPECT_EQ(answer.exit, 2) << args.join(u' ').toStdString();
        EXPECT_EQ(answer.out, "") << args.join(u' ').toStdString();
        EXPECT_THAT(answer.err, HasSubstr(said)) << args.join(u' ').toStdString();
    }
};

const QByteArray good = R"({"today":"2022-03-16","desk":{"bank":"ICBC","city":"440700"},"person":{"kind":"resident"},
  "present":{"documents":["id_card","photo"]},"request":{"business":"apply"}})";

TEST_F(BadFile, OfFactsIsNamedWithItsKeyOrLine)
{
    EXPECT_EQ(called({"advise", "--facts", file("good", good)}).exit, 0);
    const std::pair<QByteArray, const char*> all[]{
        {"", "not JSON at byte"},
        {"{", "line 1: not JSON"},
        {"{\n\n\"today\": x}", "line 3: not JSON"},
        {"[]", "the document: expected an object"},
        {"{}", "today: expected to be given"},
        {good + "{}", "not JSON"},
        {good + QByteArray(1, '\0'), "not JSON"},
        {QByteArray(good).replace("ICBC", "HSBC"), "desk.bank: expected GDB, BOC"},
        {QByteArray(good).replace("apply", "marry"), "request.business: expected"},
        {QByteArray(good).replace("\"today\"", "\"today\":\"2022-03-16\",\"today\""), "today: the key stands twice"},
        {QByteArray(good).replace("\"resident\"", R"({"$personal":"resident"})"), "$personal: no such key"},
    };
    for (const auto& [bytes, said] : all) {
        expectRefused({"advise", "--facts", file("facts", bytes)}, said);
        expectRefused({"advise", "--facts", path("facts")}, path("facts").toStdString() + ": ");
    }
    expectRefused({"advise", "--facts", path("nowhere")}, "nowhere");
}

TEST_F(BadFile, OfCasesIsNamedWithTheCase)
{
    const std::pair<QByteArray, const char*> all[]{
        {"", "not JSON"},
        {"{\"cases\":[", "not JSON"},
        {"[]", "cases: expected a list"},
        {"{}", "cases: expected a list"},
        {"{\"cases\":{}}", "cases: expected a list"},
        {"{\"cases\":[{\"id\":\"one\"}]}", "cases[0] one: expected id, facts and expect"},
        {"{\"cases\":[{\"id\":\"one\",\"facts\":{},\"expect\":{\"exit\":2}},{\"id\":\"two\",\"facts\":{}}]}",
         "cases[1] two: expected id, facts and expect"},
        {"{\"cases\":[7]}", "cases[0] : expected id, facts and expect"},
        {"{\"cases\":[{\"id\":\"one\",\"facts\":{},\"expect\":[]}]}", "cases[0] one: expected"},
        {"{\"cases\":[]}" + QByteArray(1, '\0') + "x", "not JSON"},
    };
    for (const auto& [bytes, said] : all) {
        expectRefused({"advise", "--cases", file("cases", bytes)}, said);
        expectRefused({"advise", "--cases", path("cases")}, path("cases").toStdString());
    }
}

// F1: a file that nests for ever ends no program; a case of it is malformed, and the others are answered.
TEST_F(BadFile, OfCasesThatNestsForEverIsAnsweredToItsEnd)
{
    constexpr int deep = 200'000;
    const QByteArray nested = QByteArray(deep, '[') + QByteArray(deep, ']');
    const QByteArray objects = QByteArray("{\"a\":").repeated(deep) + "1" + QByteArray(deep, '}');
    const QByteArray cases = "{\"cases\":[{\"id\":\"a\",\"facts\":{\"today\":" + nested +
                             "},\"expect\":{\"exit\":2}},{\"id\":\"b\",\"facts\":" + objects +
                             ",\"expect\":{\"exit\":2}},{\"id\":\"c\",\"facts\":" + good +
                             ",\"expect\":{\"outcome\":\"accept\"}}]}";
    const Answer answer = called({"advise", "--cases", file("cases", cases)});
    EXPECT_EQ(answer.exit, 0) << answer.out << answer.err;
    EXPECT_THAT(answer.err, HasSubstr("3 of 3 cases hold"));
    expectRefused({"advise", "--facts", file("facts", objects)}, "nested too deep");
}

TEST_F(BadFile, OfRulesIsNamedWithItsPlace)
{
    for (const QStringList& call :
         {QStringList{"rules", "check"}, QStringList{"advise", "--facts", file("good", good), "--pack"}}) {
        expectRefused(call + QStringList{file("empty.json", "")}, "not JSON");
        expectRefused(call + QStringList{file("list.json", "[]")}, "the document: expected an object");
        expectRefused(call + QStringList{file("bare.json", "{}")}, "bare.json: cfg: expected to be given");
        expectRefused(call + QStringList{path("nowhere.json")}, "nowhere.json");
        expectRefused(call + QStringList{"jiangmen-1999"}, "jiangmen-1999");
    }
}

TEST_F(BadFile, OfADeskIsNamedWithItsKey)
{
    for (const char* verb : {"status", "sync"}) {
        const QStringList call{"province", QLatin1String(verb), "--data", m_folder.path()};
        expectRefused(call, "desk.json");
        (void)file("desk.json", "{\n");
        expectRefused(call, "line 2: not JSON");
        (void)file("desk.json", R"({"outlet":7})");
        expectRefused(call, "outlet: expected a text");
        EXPECT_TRUE(QFile::remove(path("desk.json")));
    }
}

TEST_F(BadFile, OfAJournalIsNamed)
{
    for (const char* verb : {"verify", "show"}) {
        expectRefused({"journal", QLatin1String(verb), path("nowhere.db")}, "nowhere.db");
        expectRefused({"journal", QLatin1String(verb), file("text.db", "no database\n")}, "text.db");
        expectRefused({"journal", QLatin1String(verb), file("empty.db", "")}, "empty.db");
        expectRefused({"journal", QLatin1String(verb), m_folder.path()}, "");
    }
    expectRefused({"journal", "show", file("text.db", "x"), "--since", "yesterday"}, "YYYY-MM-DD");
    expectRefused({"case", "list", "--data", path("nowhere")}, "");
}

// J10 as far as a rule pack goes: each row names its paragraph and says its sentence in both languages.
TEST_F(BadFile, IsNotThePackThatShips)
{
    const Answer answer = called({"rules", "show", "jiangmen-2021"});
    ASSERT_EQ(answer.exit, 0) << answer.err;
    const Json document = answer.document();
    ASSERT_GT(document["asks"].size(), 50u);
    for (const Json& ask : document["asks"])
        for (const char* key : {"stage", "reason", "outcome", "zh", "en"}) EXPECT_NE(ask[key], "") << ask;
    EXPECT_EQ(document["sm3"].get<std::string>().size(), 64u);
    EXPECT_EQ(document["effective_from"], "2019-10-31");
    EXPECT_TRUE(document["effective_to"].is_null());
}

}  // namespace
}  // namespace kapok::cli
