// J10: each paragraph that a rule cites stands in the handbook; a file that is none is named by its entry.
#include "domain/handbook.h"
#include "domain/rules/pack_data.h"
#include "support.h"

#include <gmock/gmock.h>

namespace kapok::domain {
namespace {

using namespace tests;
using testing::HasSubstr;

TEST(Handbook, HoldsEveryParagraphOfTheSource)
{
    const auto handbook = Handbook::load();
    ASSERT_TRUE(handbook) << handbook.error().detail.toStdString();
    // Part one has 15 questions of one person, one card, counted P1.11; the parts have 11, 9, 4, 14 and 5 questions.
    EXPECT_EQ(handbook->paragraphs().size(), 10u + 15u + 9u + 4u + 14u + 5u);
    for (const auto& [part, questions] : {std::pair{1, 10}, {2, 9}, {3, 4}, {4, 14}, {5, 5}})
        for (int question = 1; question <= questions; ++question)
            EXPECT_TRUE(handbook->find(QStringLiteral("P%1.%2").arg(part).arg(question))) << part << '.' << question;
    for (int question = 1; question <= 15; ++question)
        EXPECT_TRUE(handbook->find(QStringLiteral("P1.11(%1)").arg(question))) << question;
    EXPECT_FALSE(handbook->find(QStringLiteral("P9.9")));
}

// F1 on any basis leads somewhere: what is no paragraph of the source is a regulation with its own name.
TEST(Handbook, OpensAtEveryBasisThatTheRulesCite)
{
    const auto handbook = Handbook::load();
    ASSERT_TRUE(handbook);
    for (const auto& [paragraph, name] : pack().data().basisNames)
        EXPECT_TRUE(handbook->find(paragraph)) << paragraph.toStdString();
}

// rules.md cites more narrowly and more widely than the source counts: each of these leads somewhere too.
TEST(Handbook, OpensAtWhatIsCitedMoreNarrowlyOrMoreWidely)
{
    const auto handbook = Handbook::load();
    ASSERT_TRUE(handbook);
    const auto idsAt = [&](const char* basis) {
        QStringList ids;
        for (const Paragraph* one : handbook->at(QLatin1String(basis))) ids.append(one->id);
        return ids.join(u' ').toStdString();
    };
    EXPECT_EQ(idsAt("P1.7"), "P1.7");
    EXPECT_EQ(idsAt("P1.11(12)"), "P1.11(12)");
    EXPECT_EQ(idsAt("P5.4(2)"), "P5.4");
    EXPECT_EQ(idsAt("P3.OW"), "P3.4");
    EXPECT_EQ(handbook->at(QStringLiteral("P1.11")).size(), 15u);
    EXPECT_EQ(idsAt("P9.9(1)"), "");
    EXPECT_EQ(idsAt("GB 11643"), "");
}

TEST(Handbook, IsNotWhatIsNoneAndSaysWhereNot)
{
    const std::pair<const char*, const char*> all[]{
        {"{", "line 1: not JSON"},
        {"[]", "the document: expected an object"},
        {"{\"colour\":1}", "colour"},
        {"{\"paragraphs\":7}", "paragraphs: expected a list"},
        {"{\"paragraphs\":[7]}", "paragraphs[0]"},
        {R"({"paragraphs":[{"id":"P1","title":{"zh":"一","en":"x"},"text":{"zh":"一","en":" "}}]})",
         "paragraphs[0].text"},
        {R"({"paragraphs":[{"id":"P1","title":{"zh":"一"},"text":{"zh":"一","en":"x"}}]})", "paragraphs[0].title"},
        {R"({"paragraphs":[{"title":{"zh":"一","en":"x"},"text":{"zh":"一","en":"x"}}]})", "paragraphs[0].id"},
        {R"({"paragraphs":[{"id":"P1","title":{"zh":"一","en":"x"},"text":{"zh":"一","en":"x"}},
                           {"id":"P1","title":{"zh":"一","en":"x"},"text":{"zh":"一","en":"x"}}]})",
         "paragraphs[1].id: expected one that no other paragraph has"},
    };
    for (const auto& [bytes, said] : all) {
        const auto handbook = Handbook::parse(bytes);
        ASSERT_FALSE(handbook) << bytes;
        EXPECT_EQ(handbook.error().kind, Error::Kind::BadInput);
        EXPECT_THAT(handbook.error().detail.toStdString(), HasSubstr(said));
    }
}

}  // namespace
}  // namespace kapok::domain
