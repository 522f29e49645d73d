// The files of words: a file that cannot be said in both languages is refused, with its name and the id.
#include "base/dictionary.h"

#include "base/small_file.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok {
namespace {

class WordsFile : public testing::Test {
protected:
    QTemporaryDir m_folder;

    Expected<Dictionary> loaded(const QByteArray& text)
    {
        EXPECT_TRUE(writeSmallFile(m_folder.filePath(QStringLiteral("some.json")), text));
        return Dictionary::load(m_folder.path());
    }
    std::string complaint(const QByteArray& text)
    {
        const auto read = loaded(text);
        if (read) return "none";
        EXPECT_EQ(read.error().happened.id, QStringLiteral("error.words_file"));
        EXPECT_EQ(read.error().happened.values.at(QStringLiteral("file")), QStringLiteral("some.json"));
        return read.error().happened.values.at(QStringLiteral("what")).toStdString();
    }
};

TEST_F(WordsFile, IsSaidInBothLanguagesWithItsValues)
{
    const auto read = loaded(R"({"greeting":{"zh":"{name}，您好","en":"Good day, {name}","example":{"name":"梁"}}})");
    ASSERT_TRUE(read);
    const Words said = words("greeting", {{"name", QStringLiteral("陈")}});
    EXPECT_EQ(read->render(said, Language::Chinese), QStringLiteral("陈，您好"));
    EXPECT_EQ(read->render(said, Language::English), QStringLiteral("Good day, 陈"));
    EXPECT_EQ(read->render(read->example(QStringLiteral("greeting")), Language::Chinese), QStringLiteral("梁，您好"));
    EXPECT_EQ(read->render(words("unheard.of"), Language::English), QStringLiteral("unheard.of"));
}

TEST_F(WordsFile, SaysAValueThatIsItselfAnId)
{
    auto read = loaded(R"({"at":{"zh":"在{where}","en":"at {where}","example":{"where":"x"}}})");
    ASSERT_TRUE(read);
    read->add(QStringLiteral("bank.BOC"), QStringLiteral("中国银行"), QStringLiteral("Bank of China"));
    const Words said = words("at", {{"where", QStringLiteral("bank.BOC")}});
    EXPECT_EQ(read->render(said, Language::Chinese), QStringLiteral("在中国银行"));
    EXPECT_EQ(read->render(said, Language::English), QStringLiteral("at Bank of China"));
}

TEST_F(WordsFile, IsRefusedWithTheIdThatIsNotWellFormed)
{
    EXPECT_EQ(complaint(R"({"a":{"zh":"x"}})"), "a: zh or en missing");
    EXPECT_EQ(complaint(R"({"a":{"en":"x"}})"), "a: zh or en missing");
    EXPECT_EQ(complaint(R"({"a":"x"})"), "a: zh or en missing");
    EXPECT_EQ(complaint(R"({"a":{"zh":"{n}","en":"{n}"}})"), "a: a placeholder has no example");
    EXPECT_EQ(complaint(R"({"a":{"zh":"一","en":"{n}","example":{"m":"1"}}})"), "a: a placeholder has no example");
    EXPECT_EQ(complaint("[]"), "not an object");
    EXPECT_EQ(complaint("{\n\"a\": x}"), "line 2: not JSON at byte 8");
}

// A number, a list, nothing where a text belongs: a complaint, and no exception.
TEST_F(WordsFile, IsRefusedWhereATextIsNone)
{
    for (const char* value : {"7", "null", "true", "[\"x\"]", "{\"x\":\"y\"}"}) {
        const QByteArray other(value);
        EXPECT_EQ(complaint("{\"a\":{\"zh\":" + other + ",\"en\":\"x\"}}"), "a: zh or en is no text") << value;
        EXPECT_EQ(complaint("{\"a\":{\"zh\":\"x\",\"en\":" + other + "}}"), "a: zh or en is no text") << value;
        EXPECT_EQ(complaint("{\"a\":{\"zh\":\"x\",\"en\":\"x\",\"example\":{\"n\":" + other + "}}}"),
                  "a: an example is no text")
            << value;
    }
    EXPECT_EQ(complaint(R"({"a":{"zh":"x","en":"x","example":"n"}})"), "a: an example is no text");
}

TEST_F(WordsFile, HoldsAnIdOnceInAllFilesTogether)
{
    const QByteArray one = R"({"a":{"zh":"x","en":"x"}})";
    ASSERT_TRUE(writeSmallFile(m_folder.filePath(QStringLiteral("other.json")), one));
    EXPECT_EQ(complaint(one), "a twice");
}

}  // namespace
}  // namespace kapok
