// The card fails at every command while a case needs it: a sentence, and a case that goes on to the same
// end (chip.md §4, §6, §8).
#include "base/dictionary.h"
#include "base/resources.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

#include <iostream>

namespace kapok::test {
namespace {

using cardio::Fault;
using domain::Business;

struct Failing {
    Fault::Kind kind;
    const char* name;
};
void PrintTo(const Failing& failing, std::ostream* out) { *out << failing.name; }

constexpr Failing kinds[] = {{Fault::Kind::Pulled, "pulled"},
                             {Fault::Kind::ExecutedUnheard, "executed unheard"},
                             {Fault::Kind::Mute, "mute"},
                             {Fault::Kind::Garbage, "garbage"}};

const Dictionary& dictionary()
{
    static const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    return all;
}

void expectASentence(Counter& counter, const std::string& where)
{
    const auto notice = counter.now().notice;
    ASSERT_TRUE(notice) << where;
    EXPECT_TRUE(dictionary().knows(notice->error.happened.id)) << where;
    EXPECT_TRUE(dictionary().knows(notice->next.id)) << where;
}

void expectTheSameEnd(Counter& counter, const std::string& where)
{
    counter.finish();
    ASSERT_TRUE(counter.one().ended) << where;
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done")) << where;
    EXPECT_EQ(counter.effects("activate"), 1) << where;
    EXPECT_EQ(counter.effects("account_activate"), 1) << where;
    EXPECT_EQ(counter.world.card->pin, QByteArray("246813")) << where;
    EXPECT_EQ(counter.world.card->pinLeft, counter.world.card->pinLimit) << where;
}

class CardOfACase : public testing::TestWithParam<Failing> {};

TEST_P(CardOfACase, FailingAtEveryCommandOfReadingLeavesASentenceAndTheSameEnd)
{
    const auto& [kind, name] = GetParam();
    int struck = 0;
    for (int at = 1;; ++at) {
        const std::string where = std::string(name) + " at " + std::to_string(at);
        Counter counter(people::withNewCard());
        counter.begin(Business::Activate);
        counter.show({"id_card"});
        counter.world.card = counter.world.plastic(counter.world.cards(people::withNewCard()).front().ref);
        counter.world.cardFault = Fault{.kind = kind, .at = at};
        counter.goOn();
        if (counter.asked() != QStringLiteral("chip")) break;  // behind the last command of reading
        ++struck;
        expectASentence(counter, where);
        EXPECT_EQ(counter.effects("activate"), 0) << where;
        expectTheSameEnd(counter, where);
    }
    std::cout << name << ": " << struck << " commands of reading\n";
    // chip.md §2, §5: select, generation, two authentications with their challenge, and the records.
    EXPECT_GE(struck, 15);
}

TEST_P(CardOfACase, FailingAtEveryCommandOfAPinChangeLeavesASentenceAndTheSameEnd)
{
    const auto& [kind, name] = GetParam();
    int struck = 0;
    for (int at = 1;; ++at) {
        const std::string where = std::string(name) + " at " + std::to_string(at);
        Counter counter(people::withNewCard());
        counter.begin(Business::Activate);
        counter.answerUntil("pin");
        counter.world.cardFault = Fault{.kind = kind, .at = at};
        counter.writePin("888888", "246813");
        if (!counter.value("pin").is_null()) break;
        ++struck;
        expectASentence(counter, where);
        expectTheSameEnd(counter, where);
    }
    std::cout << name << ": " << struck << " commands of a PIN change\n";
    EXPECT_GE(struck, 2);  // chip.md §4: VERIFY or CHANGE PIN, behind the selection
}

INSTANTIATE_TEST_SUITE_P(Chip, CardOfACase, testing::ValuesIn(kinds), [](const auto& each) {
    std::string name = each.param.name;
    std::ranges::replace(name, ' ', '_');
    return name;
});

}  // namespace
}  // namespace kapok::test
