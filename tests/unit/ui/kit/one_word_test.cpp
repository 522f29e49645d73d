// One word for one thing, and no word of the house: what stands in no sentence that people read (style.md).
#include "tests/unit/ui/fake_counter.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct Unsaid {
    const char* name;
    const char* word;  ///< as a pattern
};

void PrintTo(const Unsaid& unsaid, std::ostream* out) { *out << unsaid.name; }

class OneWord : public testing::TestWithParam<Unsaid> {};

TEST_P(OneWord, IsSaidForOneThing)
{
    const Desk desk;
    const QRegularExpression unsaid(QString::fromUtf8(GetParam().word));
    const Dictionary& words = desk.knowledge.dictionary;
    for (const QString& id : words.ids())
        for (const Language language : {Language::Chinese, Language::English})
            EXPECT_FALSE(words.render({id, {}}, language).contains(unsaid)) << qPrintable(id);
}

INSTANTIATE_TEST_SUITE_P(Words, OneWord,
                         testing::Values(Unsaid{"TellersNumber", "工号"}, Unsaid{"SigningIn", "登录"},
                                         Unsaid{"Province", "省级系统|省级平台|省社保平台"}, Unsaid{"Holder", "办理人"},
                                         Unsaid{"Ruling", "裁定"}, Unsaid{"OverTheLine", "^over the line$"},
                                         Unsaid{"Replacement", "补办|到期换领"},
                                         Unsaid{"CitizensScreen", "他的屏幕|[Hh]is (own )?screen"}),
                         [](const auto& info) { return info.param.name; });

// The five words (ui.md): a report heads its columns with them, and a journal is told in them.
TEST(StateWord, IsTheSameInEveryList)
{
    const Desk desk;
    const Dictionary& words = desk.knowledge.dictionary;
    for (const char* state : {"draft", "recorded", "in_doubt", "accepted", "refused"})
        for (const Language language : {Language::Chinese, Language::English}) {
            const QString word = words.render({QStringLiteral("state.") + QLatin1String(state), {}}, language);
            const QString head = words.render({QStringLiteral("report.column.") + QLatin1String(state), {}}, language);
            EXPECT_TRUE(word.startsWith(head, Qt::CaseInsensitive)) << qPrintable(word) << " / " << qPrintable(head);
        }
    EXPECT_EQ(words.render({QStringLiteral("state.refused"), {}}, Language::Chinese), QStringLiteral("已退回"));
}

// A paper that is asked for by itself is a step of its own, and no list shows its code.
TEST(Field, IsSaidInWordsWhereAPaperIsAskedForByItself)
{
    const Desk desk;
    for (const domain::DocumentKind kind : {domain::DocumentKind::IdCard, domain::DocumentKind::Receipt,
                                            domain::DocumentKind::HouseholdBook, domain::DocumentKind::Photo}) {
        const QString code = domain::wordOf(kind);
        const QString said = desk.work.phrases.field(code);
        const bool isSaid =
            said == desk.work.phrases.word("option.document", code) || said == desk.work.phrases.word("field", code);
        EXPECT_TRUE(isSaid) << qPrintable(code) << ": " << qPrintable(said);
    }
    EXPECT_EQ(desk.work.phrases.field(QStringLiteral("who")), desk.work.phrases.word("field", QStringLiteral("who")));
}

}  // namespace
}  // namespace kapok::ui
