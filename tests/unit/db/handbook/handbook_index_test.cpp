// J10: the handbook is searched offline, in Chinese and English, whatever is typed.
#include "db/handbook/handbook_index.h"

#include <gmock/gmock.h>

namespace kapok::db {
namespace {

using testing::Contains;
using testing::Each;
using testing::IsEmpty;

class SearchedHandbook : public testing::Test {
protected:
    domain::Handbook m_handbook = domain::Handbook::load().value();
    HandbookIndex m_index = HandbookIndex::of(m_handbook).value();

    std::vector<std::string> found(const char* words, int most = 20)
    {
        const auto ids = m_index.find(QString::fromUtf8(words), most);
        EXPECT_TRUE(ids) << (ids ? "" : ids.error().detail.toStdString());
        std::vector<std::string> all;
        for (const QString& id : ids.value_or(QStringList())) all.push_back(id.toStdString());
        return all;
    }
};

TEST_F(SearchedHandbook, FindsAParagraphByEachOfItsOwnTitles)
{
    for (const domain::Paragraph& one : m_handbook.paragraphs()) {
        EXPECT_THAT(found(one.title.zh.toUtf8().constData(), 60), Contains(one.id.toStdString()))
            << one.title.zh.toStdString();
        EXPECT_THAT(found(one.title.en.toUtf8().constData(), 60), Contains(one.id.toStdString()))
            << one.title.en.toStdString();
    }
}

TEST_F(SearchedHandbook, FindsWhatIsAskedAtTheCounter)
{
    const std::pair<const char*, const char*> all[]{
        {"888888", "P2.1"},    {"初始密码", "P2.1"}, {"挂失", "P3.1"},           {"在途", "P1.11(12)"},
        {"3163671", "P1.2"},   {"passbook", "P2.6"}, {"small payments", "P5.2"}, {"一窗通办", "P3.4"},
        {"过期 20元", "P3.2"}, {"UnionPay", "P2.2"}, {"广发 余额 次月", "P2.9"}, {"quick", "P1.6"}};
    for (const auto& [words, id] : all) EXPECT_THAT(found(words), Contains(id)) << words;
}

TEST_F(SearchedHandbook, OpensAtTheRuleThatWasCited)
{
    for (const domain::Paragraph& one : m_handbook.paragraphs())
        EXPECT_EQ(found(one.id.toUtf8().constData(), 1), std::vector{one.id.toStdString()});
}

TEST_F(SearchedHandbook, WantsAllWordsAndNoMoreThanAskedFor)
{
    EXPECT_THAT(found("挂失 木棉"), IsEmpty());
    EXPECT_EQ(found("社保卡", 3).size(), 3u);
    EXPECT_THAT(found("失挂"), IsEmpty());
}

// What is a sign of the search language, or none at all, is a blank.
TEST_F(SearchedHandbook, CannotBeAskedAnythingMalformed)
{
    const std::string longest(10'000, 'x');
    for (const char* words : {"", "   ", "\"", "'; DROP TABLE paragraph; --", "*", "AND", "NEAR(", "title:", "^", "-a",
                              "\xF0\xA0\xAE\xB7", "\x1b[2J", "()", longest.c_str()})
        (void)found(words);
    EXPECT_THAT(found("\"挂失\""), Contains("P3.1"));
    EXPECT_THAT(found("OR"), Each(testing::StartsWith("P")));
}

}  // namespace
}  // namespace kapok::db
