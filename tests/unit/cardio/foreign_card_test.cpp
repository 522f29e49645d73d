// Cards that are not ours, and cards that take their time: each has its own sentence.
#include "cardio/chip/card_kind.h"
#include "support.h"

#include <gtest/gtest.h>

#include <thread>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

// Answers by the beginning of a command; the first that fits. Else: no such file.
struct Answer {
    const char* command;
    const char* answer;
};

class ForeignCard final : public CardTransport {
public:
    explicit ForeignCard(std::vector<Answer> answers, std::chrono::milliseconds each = {})
        : m_answers(std::move(answers)), m_each(each)
    {
    }
    int commands = 0;

    std::expected<PoweredCard, Lost> connect() override
    {
        return PoweredCard{hex("3B6D000000814A44468660440700000003"), Interface::Contact, false};
    }
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) override
    {
        ++commands;
        std::this_thread::sleep_for(m_each);
        for (const Answer& one : m_answers)
            if (command.bytes().toByteArray().startsWith(hex(one.command))) return responseOf(hex(one.answer));
        return responseOf(hex("6A82"));
    }
    std::expected<QByteArray, Lost> currentAtr() override { return QByteArray(); }
    void leave() override {}

private:
    std::vector<Answer> m_answers;
    std::chrono::milliseconds m_each;
};

struct Foreign {
    const char* called;
    std::vector<Answer> answers;
    const char* said;
    const char* kind;
};

void PrintTo(const Foreign& one, std::ostream* out) { *out << one.called; }

#define NAME "7378312E73682EC9E7BBE1B1A3D5CF"

const std::vector<Foreign> foreigners{
    {"of_another_application", {}, "error.card_kind_unknown", "unknown"},
    {"that_knows_no_such_command", {{"00A4", "6D00"}, {"A0A4", "6D00"}}, "error.card_kind_unknown", "unknown"},
    {"that_knows_no_such_class", {{"00", "6E00"}, {"A0", "6E00"}}, "error.card_kind_unknown", "unknown"},
    {"of_java_without_an_applet", {{"00A4", "6999"}, {"A0", "6E00"}}, "error.card_kind_unknown", "unknown"},
    {"that_says_yes_to_everything", {{"", "9000"}}, "error.card_kind_unknown", "unknown"},
    {"that_says_yes_and_rubbish", {{"", "DEADBEEF9000"}}, "error.card_kind_unknown", "unknown"},
    {"that_opens_another_name", {{"00A404000F", "6F098407A00000015100009000"}}, "error.card_kind_unknown", "unknown"},
    {"that_opens_half_our_name", {{"00A404000F", "6F0984077378312E73682E9000"}}, "error.card_kind_unknown", "unknown"},
    {"of_a_bank",
     {{"00A4040008A000000333010101", "6F0F8408A000000333010101A5038801029000"}},
     "error.card_is_bank_card",
     "bank"},
    {"of_a_bank_by_its_list",
     {{"00A404000E31504159", "6F15840E315041592E5359532E4444463031A5038801019000"}},
     "error.card_is_bank_card",
     "bank"},
    {"of_a_bank_that_says_function_not_supported",
     {{"00A404000F", "6A81"}, {"00A4040008A000000333010101", "6F0F8408A000000333010101A5038801029000"}},
     "error.card_is_bank_card",
     "bank"},
    {"of_a_phone", {{"00A4040007A0000000871002", "6F098407A00000008710029000"}}, "error.card_is_phone_card", "unknown"},
    {"of_an_old_phone", {{"00", "6E00"}, {"A0A40000023F00", "9F16"}}, "error.card_is_phone_card", "unknown"},
    {"of_ours_that_was_blocked", {{"", "6A81"}}, "error.card_blocked", "unknown"},
    {"of_ours_whose_application_was_blocked",
     {{"00A404000F", "9303"}},
     "error.card_application_blocked",
     "social_security"},
    {"of_ours_whose_answer_was_torn",
     {{"00A404000F", "6F1C840F7378312E73682EC9E79000"}},
     "error.card_unreadable",
     "unknown"},
};

class ForeignCards : public ::testing::TestWithParam<Foreign> {};

TEST_P(ForeignCards, GetTheirOwnSentence)
{
    ForeignCard transport(GetParam().answers);
    Conversation card(transport);
    ASSERT_TRUE(card.open());
    const auto opened = openSocialApplication(card, Errand::Read);
    ASSERT_FALSE(opened);
    EXPECT_EQ(sentence(opened.error()).toStdString(), GetParam().said);
    EXPECT_EQ(kindOf(card).toStdString(), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(A, ForeignCards, ::testing::ValuesIn(foreigners),
                         [](const auto& info) { return std::string(info.param.called); });

// Each answer in time, and all of them together too late: one limit, and the card is asked no more.
TEST(SlowCard, HasOneLimitForAllItsAnswers)
{
    using namespace std::chrono_literals;
    ForeignCard transport({{"", "9000"}}, 5ms);
    Conversation card(transport, {}, 30ms);
    ASSERT_TRUE(card.open());
    int answered = 0;
    while (answered < 100) {
        const auto answer = card.send(GetChallenge{});
        if (!answer) {
            EXPECT_EQ(answer.error().why, Lost::Why::Mute);
            EXPECT_TRUE(answer.error().detail.contains(QStringLiteral("30 ms")));
            break;
        }
        ++answered;
    }
    EXPECT_LE(answered, 7);
    EXPECT_EQ(transport.commands, answered);
}

// What is awaited between two commands, the key service above all, is not the card's time.
TEST(SlowCard, IsNotBlamedForTheKeyService)
{
    using namespace std::chrono_literals;
    ForeignCard transport({{"", "9000"}});
    Conversation card(transport, {}, 30ms);
    ASSERT_TRUE(card.open());
    EXPECT_TRUE(card.send(GetChallenge{}));
    std::this_thread::sleep_for(60ms);
    EXPECT_TRUE(card.send(GetChallenge{}));
}

}  // namespace
