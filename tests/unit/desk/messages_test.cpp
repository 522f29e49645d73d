// Short messages to the citizen: told once, held up by nothing and holding up nobody, listed with what became of them
// (A21, H04; P1.3).
#include "support/desk/counter.h"

#include "desk/message_list.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::MessageItem;
using State = desk::CaseMessage::State;

/// An application whose card is made 26 days later.
struct Applied : Counter {
    explicit Applied(line::Gate service = line::Gate::Up) : Counter(people::withoutCard())
    {
        begin(domain::Business::Apply);
        answerUntil("review");
        answer("review", true);
        world.messageService = service;
        turnDays(26);
        sync();
    }
    std::vector<MessageItem> list() { return done(desk().casework().messages()).value(); }
    bool resend() { return bool(done(desk().casework().resend(id, QStringLiteral("told")))); }
};

// A21: message list, contract.md §4: waiting, sent, failed.
TEST(ShortMessages, AreListedWithWhatBecameOfThem)
{
    Applied counter;
    ASSERT_EQ(counter.list().size(), 1u);
    const MessageItem item = counter.list().front();
    EXPECT_EQ(item.state, State::Sent);
    EXPECT_EQ(item.tries, 1);
    EXPECT_EQ(item.text, words("message.card_made"));
    const QString whole = counter.world.person(people::withoutCard()).mobile->bare(ForCodec{}).text;
    EXPECT_NE(QString(item.shownTo).remove(QLatin1Char(0x20)), whole) << "a number stands there whole";
    EXPECT_EQ(item.shownTo.right(4), whole.right(4));
}

// The service is down: the card is handed over all the same, and the message goes out when it answers again, once.
TEST(ShortMessages, KeepNobodyFromHisCard)
{
    Applied counter(line::Gate::Down);
    EXPECT_EQ(counter.asked(), QStringLiteral("collect"));
    ASSERT_EQ(counter.list().size(), 1u);
    EXPECT_EQ(counter.list().front().state, State::Waiting);
    EXPECT_EQ(counter.list().front().why, QStringLiteral("training.messages_down"));
    EXPECT_TRUE(counter.world.messages.empty());
    counter.world.messageService = line::Gate::Up;
    counter.sync();
    counter.sync();
    EXPECT_EQ(counter.world.messages.size(), 1u);
    EXPECT_EQ(counter.list().front().state, State::Sent);
    EXPECT_EQ(counter.list().front().tries, 2);
}

// B1: it was sent and nobody heard so; after a power cut it is asked about, and not sent again.
TEST(ShortMessages, AreNeverSentTwiceForOneEvent)
{
    Applied counter(line::Gate::Mute);
    EXPECT_EQ(counter.world.messages.size(), 1u);
    EXPECT_EQ(counter.list().front().state, State::Waiting);
    counter.losePower();
    counter.start();
    counter.sync();
    EXPECT_EQ(counter.list().front().state, State::Waiting) << "the service still says nothing";
    counter.world.messageService = line::Gate::Up;
    counter.sync();
    EXPECT_EQ(counter.world.messages.size(), 1u);
    EXPECT_EQ(counter.list().front().state, State::Sent);
}

TEST(ShortMessages, ThatWaitAreTriedByKeyAsTheSameOperation)
{
    Applied counter(line::Gate::Down);
    EXPECT_TRUE(counter.resend());
    EXPECT_EQ(counter.list().front().state, State::Waiting);
    counter.world.messageService = line::Gate::Up;
    EXPECT_TRUE(counter.resend());
    ASSERT_EQ(counter.world.messages.size(), 1u);
    EXPECT_EQ(counter.world.messages[0].operation, counter.list().front().operation);
    EXPECT_EQ(counter.entries("resent"), 0);
}

// Whoever says that nothing came gets it once more: an operation of its own, which is counted before it goes.
TEST(ShortMessages, AreSentOnceMoreWhereATellerWishesIt)
{
    Applied counter;
    EXPECT_TRUE(counter.resend());
    ASSERT_EQ(counter.world.messages.size(), 2u);
    EXPECT_NE(counter.world.messages[0].operation, counter.world.messages[1].operation);
    EXPECT_EQ(counter.list().front().tries, 2);
    counter.world.messageService = line::Gate::Mute;
    EXPECT_FALSE(counter.resend());
    EXPECT_EQ(counter.list().front().state, State::Failed);
    EXPECT_EQ(counter.list().front().why, QStringLiteral("error.message_not_heard"));
    counter.losePower();
    counter.world.messageService = line::Gate::Up;
    counter.start();
    counter.sync();
    EXPECT_EQ(counter.world.messages.size(), 3u) << "repeated unasked";
    EXPECT_EQ(counter.list().front().tries, 3);
}

// What was sent once more is remembered over a checkpoint as well.
TEST(ShortMessages, AreRememberedByACheckpoint)
{
    desk::Remembered before;
    const auto entry = [](const QString& kind, Json body) {
        ports::Entry made;
        made.kind = kind;
        made.at = {5};
        made.body = std::move(body);
        return made;
    };
    const Json which{{"case", "a"}, {"field", "told"}, {"operation", "o"}};
    ASSERT_TRUE(before.add(entry(desk::Resent::meant, which)));
    desk::Remembered after;
    ASSERT_TRUE(after.add(entry(desk::Remembered::checkpointKind, before.checkpoint())));
    EXPECT_EQ(after.resent({QStringLiteral("a")}, QStringLiteral("told")),
              (desk::Resent{1, QStringLiteral("error.message_not_heard"), {5}}));
}

const Json* rowOf(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return &row["value"];
    return nullptr;
}

// A21: whom no message can reach is told so before he goes, and the teller can still ask for the number.
TEST(ShortMessages, ThatCannotComeAreSaidInTheReviewAndOnTheReceipt)
{
    const QString nobody = personLike(
        World(), {{"kind", "resident"}, {"age_from", 18}, {"age_to", 70}, {"mobile", false}, {"cards", Json::array()}});
    for (const bool reached : {true, false}) {
        Counter counter(reached ? people::withoutCard() : nobody);
        counter.begin(domain::Business::Apply);
        counter.answerUntil("review");
        const desk::Standing review = counter.now();
        const Json* said = rowOf(review.step.body, "paper.row.told");
        EXPECT_EQ(said == nullptr, reached);
        if (said) EXPECT_EQ((*said)["words"], "paper.told.no_number");
        counter.answer("review", true);
        ASSERT_EQ(counter.papers("receipt"), 1);
        const Json* onPaper = rowOf(counter.world.papers.front().sheet.content, "paper.row.told");
        EXPECT_EQ(onPaper == nullptr, reached);
        counter.turnDays(26);
        counter.sync();
        EXPECT_EQ(counter.world.messages.size(), reached ? 1u : 0u);
    }
}

TEST(ShortMessages, AreNotSentWhereThereAreNone)
{
    Counter counter(people::withoutCard());
    counter.begin(domain::Business::Apply);
    const auto sent = done(counter.desk().casework().resend(counter.id, QStringLiteral("told")));
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().happened.id, QStringLiteral("error.no_such_message"));
}

}  // namespace
}  // namespace kapok::test
