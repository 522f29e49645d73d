#include "line/http.h"
#include "line/wire.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::line;

namespace {

const ports::Demand demand{{QStringLiteral("019f-1")}, QStringLiteral("apply"), QByteArray("{\"a\":\"\xE9\x99\x88\"}")};

// As it comes out of a line that hands over one byte at a time.
template <class Reader>
Reading byteByByte(Reader& reader, const QByteArray& bytes)
{
    Reading reading = Reading::More;
    for (const char byte : bytes) {
        if (reading != Reading::More) return Reading::Broken;
        reading = reader.take(QByteArray(1, byte));
    }
    return reading;
}

}  // namespace

// B3: what arrives is what was kept, byte for byte, whatever the pieces.
TEST(Wire, ADemandArrivesAsItsVeryBytes)
{
    RequestReader reader;
    ASSERT_EQ(byteByByte(reader, requestBytes(callOf(demand), QStringLiteral("province.kapok"))), Reading::Complete);
    EXPECT_EQ(reader.call().path, Path::Demand);
    EXPECT_EQ(reader.call().operation, demand.operation.text);
    EXPECT_EQ(reader.call().kind, demand.kind);
    EXPECT_EQ(reader.call().body, demand.bytes);
}

TEST(Wire, EveryAttemptOfADemandIsTheSameBytes)
{
    EXPECT_EQ(requestBytes(callOf(demand), QStringLiteral("h")), requestBytes(callOf(demand), QStringLiteral("h")));
}

TEST(Wire, AQuestionGoesOutWithoutMarks)
{
    const auto question =
        questionOf(callOf(ports::Question{QStringLiteral("person"), {{"id", personal(QStringLiteral("1"))}}}).body);
    ASSERT_TRUE(question);
    EXPECT_EQ(question->kind, QStringLiteral("person"));
    EXPECT_EQ(question->body, (Json{{"id", "1"}}));
}

TEST(Wire, AReplyComesBackAsItWasGiven)
{
    ResponseReader reader;
    const ports::Reply reply{false, QStringLiteral("has_card"), Json::object(), QStringLiteral("1f")};
    ASSERT_EQ(byteByByte(reader, responseBytes({.operation = demand.operation.text, .body = bytesOf(reply)})),
              Reading::Complete);
    EXPECT_EQ(reader.response().status, 200);
    EXPECT_EQ(reader.response().operation, demand.operation.text);
    const auto read = replyOf(reader.response().body);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->reason, reply.reason);
    EXPECT_EQ(read->to, reply.to);
}

TEST(Wire, WhatWasFoundIsToldFromWhatWasNot)
{
    const QString to = QStringLiteral("1f");
    EXPECT_FALSE(foundOf(bytesOf(std::optional<ports::Reply>(), to), to)->reply.has_value());
    const auto found = foundOf(
        bytesOf(std::optional(ports::Reply{true, {}, {{"handed", "2021-07-28"}}, QStringLiteral("2f")}), to), to);
    ASSERT_TRUE(found && found->reply);
    EXPECT_EQ(found->reply->body["handed"], "2021-07-28");
    EXPECT_TRUE(foundOf(R"({"accepted":true,"reason":"","body":{"found":false},"to":"1f"})", to));
    EXPECT_FALSE(foundOf(R"({"accepted":true,"reason":"","body":{"found":false},"to":"2f"})", to));
    EXPECT_FALSE(foundOf(R"({"accepted":true,"reason":"","body":{"found":false,"reply":{}},"to":"1f"})", to));
    EXPECT_FALSE(foundOf(R"({"accepted":true,"reason":"","body":{},"to":"1f"})", to));
    EXPECT_FALSE(foundOf(R"({"accepted":false,"reason":"busy","body":{},"to":"1f"})", to));
}

// P16: each of these is nearly a reply.
TEST(Wire, NothingThatIsNearlyAReplyIsTakenForOne)
{
    EXPECT_TRUE(replyOf(R"({"accepted":true,"reason":"","body":{},"to":"1f"})"));
    EXPECT_FALSE(replyOf(R"({"accepted":true,"reason":"","body":{}})"));
    EXPECT_FALSE(replyOf(R"({"accepted":true,"reason":"","body":{},"to":7})"));
    for (const char* nearly :
         {R"({"accepted":true,"accepted":true,"reason":"","body":{}})",
          R"({"accepted":true,"reason":"","body":{},"x":1})", R"({"accepted":"true","reason":"","body":{}})",
          R"({"accepted":true,"reason":null,"body":{}})", R"({"accepted":true,"reason":"","body":{"n":1e3}})",
          R"({"accepted":true,"reason":"","body":{"n":9007199254740993}})",
          R"({"accepted":true,"reason":"why","body":{}})", R"({"accepted":false,"reason":"","body":{}})",
          R"({"accepted":false,"reason":"Not a code","body":{}})", R"({"accepted":true,"reason":"","body":{}} x)",
          R"({"accepted":true,"reason":"","body":{})", R"({"accepted":true,"reason":"","body":{"s":"\x"}})", "", "1"})
        EXPECT_FALSE(replyOf(nearly)) << nearly;
}

namespace {

const QString to = QStringLiteral("3f");

ports::Round roundOfTwo()
{
    return {.questions = {{QStringLiteral("order_progress"), {{"application", "A-1"}}}},
            .operations = {{{QStringLiteral("019f-1")}, QStringLiteral("apply"), "{}"}}};
}

}  // namespace

TEST(Wire, ARoundGoesOutAndComesBackInItsOrder)
{
    const auto asked = roundOf(callOf(roundOfTwo()).body);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->questions.front().body["application"], "A-1");
    EXPECT_EQ(asked->operations.front().text, QStringLiteral("019f-1"));

    const ports::Reply refused{false, QStringLiteral("unknown_application"), Json::object(), QStringLiteral("1f")};
    const ports::Reply accepted{true, {}, {{"application", "A-1"}}, QStringLiteral("2f")};
    const auto told = roundReplyOf(bytesOf(ToldAtOnce{{refused}, {accepted}}, to), roundOfTwo(), to);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->replies.front()->reason, refused.reason);
    EXPECT_EQ(told->found.front()->reply->body, accepted.body);
}

// One answer that cannot be read leaves the others as they are.
TEST(Wire, AnAnswerOfARoundThatIsNoReplyStandsForItselfOnly)
{
    const QByteArray body =
        R"({"accepted":true,"reason":"","body":{"replies":[{"accepted":1}],"found":[{"found":false}]},"to":"3f"})";
    const auto told = roundReplyOf(body, roundOfTwo(), to);
    ASSERT_TRUE(told);
    EXPECT_FALSE(told->replies.front());
    ASSERT_TRUE(told->found.front());
    EXPECT_FALSE(told->found.front()->reply.has_value());
}

TEST(Wire, ARoundWithOtherThanAsManyAnswersIsNone)
{
    EXPECT_FALSE(roundReplyOf(bytesOf(ToldAtOnce{{}, {std::nullopt}}, to), roundOfTwo(), to));
    EXPECT_FALSE(roundReplyOf(bytesOf(ToldAtOnce{{{true, {}, Json::object(), to}}, {}}, to), roundOfTwo(), to));
}

// A thousand together go in one message, and fit into what a party reads; not one more.
TEST(Wire, ARoundHoldsAThousandAndNotMore)
{
    ports::Round round;
    for (std::size_t i = 0; i < ports::Round::most; ++i)
        round.questions.push_back(
            {QStringLiteral("order_progress"), {{"application", "44070020210708" + std::to_string(100'000 + i)}}});
    RequestReader reader;
    ASSERT_EQ(reader.take(requestBytes(callOf(round), QStringLiteral("h"))), Reading::Complete);
    EXPECT_EQ(roundOf(reader.call().body)->questions.size(), ports::Round::most);
    round.operations.push_back({{QStringLiteral("019f-1")}, QStringLiteral("apply"), "{}"});
    EXPECT_THROW(callOf(round), std::logic_error);
    Json more{{"questions", Json::array()}, {"operations", Json::array()}};
    for (std::size_t i = 0; i <= ports::Round::most; ++i) more["operations"].push_back("019f-1");
    EXPECT_FALSE(roundOf(canonical(more)));
}
