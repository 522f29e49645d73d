// What the citizen reads before a merge and takes home after it: rules.md §2 "Effects after merge (all must be on the
// slip)", P1.11(3), (4), (7), (9), (10), (11).
#include "base/dictionary.h"
#include "base/resources.h"
#include "workflows/merging.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

const Dictionary& dictionary()
{
    static const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    return all;
}

domain::Card card(const char* ref, const char* city, domain::Bank bank, const char* number)
{
    domain::Card one;
    one.ref = QString::fromLatin1(ref);
    one.city = QString::fromLatin1(city);
    one.bank = bank;
    one.setStatus(domain::CardStatus::Normal);
    one.number = Redacted(domain::CardNumber{QString::fromLatin1(number)});
    one.expires = QDate(2031, 6, 1);
    return one;
}

const domain::Card own = card("own", "440700", domain::Bank::BOC, "D00000017"),
                   second = card("second", "440300", domain::Bank::ICBC, "D00000025"),
                   third = card("third", "441900", domain::Bank::GDB, "D00000033"),
                   elsewhere = card("elsewhere", "430100", domain::Bank::CCB, "D00000041");

Merge chosen(std::vector<domain::Card> cards)
{
    Merge merge{.visit = {.id = QStringLiteral("visit"),
                          .day = QDate(2021, 7, 8),
                          .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                       domain::DocumentKind::IdCard, u"440524188001010014")),
                                                   .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    merge.cards.filled = true;
    merge.cards.reply = CardsOfPerson::Reply{std::move(cards), {}};
    merge.survivor.value = QStringLiteral("own");
    merge.verdict.facts = {{"desk", {{"bank", "BOC"}, {"city", "440700"}}}};
    return merge;
}

// The ids that stand under this label, in their order.
QStringList saidUnder(const Json& sheet, const char* label)
{
    QStringList ids;
    for (const Json& row : sheet["rows"])
        if (row["label"] == label && row["value"].is_object() && row["value"].contains("words"))
            ids.append(text(row["value"]["words"]));
    return ids;
}

int rowsUnder(const Json& sheet, const char* label)
{
    return int(std::ranges::count_if(sheet["rows"], [&](const Json& row) { return row["label"] == label; }));
}

struct Effect {
    const char* name;
    std::vector<const char*> zh, en;  ///< what the sentence must name
};

const Effect effects[]{
    {"social", {"社保业务", "停用"}, {"whole province", "no longer"}},
    {"account", {"银行账户不变", "原发卡银行"}, {"stays", "issuing bank"}},
    {"years", {"参保年限不受影响"}, {"insured years stay"}},
    {"medical", {"原参保地", "医保部门"}, {"own place only", "department"}},
    {"pin", {"密码", "不能再重置"}, {"PIN", "never be reset"}},
    {"loss", {"热线", "网点", "挂失"}, {"hotline", "outlet"}},
};

// B06, what a merge changes: each effect of the table is a row of the paper, in both languages; and that it is no
// cancellation, which clears the medical account, closes the bank's and takes the card in (P1.11(3)).
TEST(MergePapers, SayEveryEffectOfTheTable)
{
    const Json sheet = sheetOf(chosen({own, second}), Consequences{});
    QStringList expected;
    for (const Effect& effect : effects) {
        const QString id = QStringLiteral("option.consent.") + QLatin1String(effect.name);
        expected.append(id);
        for (const char* part : effect.zh)
            EXPECT_TRUE(dictionary().render({id, {}}, Language::Chinese).contains(QString::fromUtf8(part))) << part;
        for (const char* part : effect.en)
            EXPECT_TRUE(dictionary().render({id, {}}, Language::English).contains(QString::fromUtf8(part))) << part;
    }
    EXPECT_EQ(saidUnder(sheet, "paper.row.consequence"), expected);

    ASSERT_EQ(saidUnder(sheet, "paper.row.no_cancellation"),
              QStringList{QStringLiteral("paper.merge.no_cancellation")});
    const QString differs = dictionary().render(words("paper.merge.no_cancellation"), Language::Chinese);
    for (const char* part :
         {"不清医保账户", "不销银行账户", "不收卡", "先到医保部门结清", "再到发卡银行销户", "交回卡片"})
        EXPECT_TRUE(differs.contains(QString::fromUtf8(part))) << part;
}

// B08, P1.11(4): the slip names each card as it was and what became of it, and which one is kept.
TEST(MergePapers, NameEachCardBeforeAndAfter)
{
    Merge merge = chosen({own, second, third});
    ASSERT_TRUE(merge.order.fill({{"accepted", MergeCards::outcomes().front().toJson()}}));
    const Json sheet = sheetOf(merge, MergeSlip{});
    EXPECT_EQ(saidUnder(sheet, "paper.row.card_kept"), QStringList{QStringLiteral("paper.merge.chosen")});
    EXPECT_EQ(saidUnder(sheet, "paper.row.card_merged"),
              (QStringList{QStringLiteral("paper.merge.before"), QStringLiteral("paper.merge.before")}));
    EXPECT_EQ(saidUnder(sheet, "paper.row.afterwards"),
              (QStringList{QStringLiteral("paper.merge.after"), QStringLiteral("paper.merge.after")}));
    EXPECT_EQ(rowsUnder(sheet, "paper.row.bank"), 3);  // of the one that is kept and of both that are not
}

// B5: what nobody has answered yet is not said to be merged.
TEST(MergePapers, PromiseNothingThatIsNotAnswered)
{
    const Json sheet = sheetOf(chosen({own, second}), MergeSlip{});
    EXPECT_EQ(saidUnder(sheet, "paper.row.afterwards"), QStringList{QStringLiteral("paper.state.not_answered")});
}

// §21: a card of another province counts in nothing: it is neither named nor merged.
TEST(MergePapers, NameNoCardOfAnotherProvince)
{
    const Json sheet = sheetOf(chosen({own, second, elsewhere}), MergeSlip{});
    EXPECT_EQ(rowsUnder(sheet, "paper.row.card_merged"), 1);
    EXPECT_EQ(rowsUnder(sheetOf(chosen({own, second, elsewhere}), Consequences{}), "paper.row.card_merged"), 1);
}

}  // namespace
}  // namespace kapok::workflows
