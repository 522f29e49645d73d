// What the province wants done again is a row that somebody closes by hand (M11), and what it says otherwise than the
// journal is shown in both versions and never written over (M12).
#include "desk/again.h"

#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::Holds;
using domain::Business;
using domain::DoAgain;
using line::Gate;
using line::PartyName;

const QString orderField = QStringLiteral("order"), another = QStringLiteral("9002");

QString idOf(const Expected<void>& tried) { return tried ? QString() : tried.error().happened.id; }

/// An application that the province has accepted.
struct AnOrderThatWasDone : Counter {
    DoAgain wanted;

    AnOrderThatWasDone() : Counter(people::withoutCard())
    {
        begin(Business::Apply);
        answerUntil("review");
        answer("review", true);
        for (const ports::Entry& entry : life().entries())
            if (entry.kind == QLatin1String("intent") && entry.body["field"] == "order")
                wanted.operation = {text(entry.body["operation"])};
    }
    desk::Again& again() { return life().runner().again(); }
    desk::Conflicts& conflicts() { return life().runner().conflicts(); }
    void hear(const DoAgain& one) { ASSERT_EQ(idOf(done(again().take({one}))), QString()); }
    const desk::WantedAgain& row() { return again().book().open().at(wanted.id()); }
    QString send() { return idOf(done(desk().casework().sendAgain(wanted.id()))); }
    QString close(const char* note)
    {
        return idOf(done(desk().casework().closeAgain(wanted.id(), QString::fromUtf8(note))));
    }
    // How often the order came to the province, and how many there were.
    std::pair<int, int> arrivals()
    {
        int came = 0, orders = 0;
        for (const line::Effect& effect : world.party(PartyName::Province).effects())
            if (effect.kind == QLatin1String("apply")) came += effect.arrivals, ++orders;
        return {came, orders};
    }
    desk::OrderDone doneOrder()
    {
        desk::OrdersDone orders;
        for (const ports::Entry& entry : life().entries()) orders.take(entry);
        return *orders.find(wanted.operation);
    }
    // What the journal tells of the case, entry by entry.
    std::vector<QByteArray> ofItsCase()
    {
        std::vector<QByteArray> hashes;
        for (const ports::Entry& entry : life().entries())
            if (entry.caseId == id) hashes.push_back(entry.hash);
        return hashes;
    }
    void sitsDown(const QString& number) { ASSERT_TRUE(done(desk().signIn(number, passwordOf(number)))); }
};

TEST(WantedAgain, IsARowThatSaysOfWhichCaseItIsOnceAndThroughAPowerCut)
{
    AnOrderThatWasDone counter;
    const QString number = counter.one().number;
    const Instant then = counter.world.now;
    counter.hear(counter.wanted);
    counter.hear(counter.wanted);
    EXPECT_EQ(counter.entries("again_wanted"), 1);
    for (const bool powerFails : {false, true}) {
        if (powerFails) {
            counter.losePower();
            counter.start();
        }
        ASSERT_EQ(counter.again().book().open().size(), 1u);
        EXPECT_EQ(counter.row().caseId, counter.id);
        EXPECT_EQ(counter.row().number, number);
        EXPECT_EQ(counter.row().field, orderField);
        EXPECT_EQ(counter.row().request, QStringLiteral("apply"));
        EXPECT_EQ(counter.row().what, counter.wanted);
        EXPECT_EQ(counter.row().since, then);
    }
    EXPECT_EQ(counter.arrivals(), (std::pair{1, 1})) << "nothing is told by itself";
}

// B1, B3: it arrives as the operation that it is, and does nothing a second time; the row stays until it is closed.
TEST(WantedAgain, IsSentAsTheSameOperationWithTheSameBytes)
{
    AnOrderThatWasDone counter;
    counter.hear(counter.wanted);
    ASSERT_EQ(counter.send(), QString());
    EXPECT_EQ(counter.arrivals(), (std::pair{2, 1}));
    EXPECT_EQ(counter.effects("apply"), 1);
    EXPECT_EQ(counter.entries("again_sent"), 1);
    EXPECT_EQ(counter.entries("again_heard"), 1);
    EXPECT_EQ(counter.row().sent, 1);
    EXPECT_EQ(counter.row().heard, QString());
    EXPECT_TRUE(counter.conflicts().book().open().empty()) << "it was answered as before";
}

TEST(WantedAgain, IsWrittenDownBeforeItIsSentAndSaysWhatItFailedAt)
{
    AnOrderThatWasDone counter;
    counter.hear(counter.wanted);
    counter.world.to(PartyName::Province).gate = Gate::Mute;
    EXPECT_NE(counter.send(), QString());
    EXPECT_EQ(counter.row().sent, 1);
    EXPECT_EQ(counter.row().heard, QStringLiteral("line.province.in_doubt"));
    counter.losePower();
    counter.start();
    EXPECT_EQ(counter.row().heard, QStringLiteral("line.province.in_doubt"));
    counter.outside.refusedKinds = {QStringLiteral("again_sent")};
    counter.world.mendLines();
    const auto before = counter.arrivals();
    EXPECT_NE(counter.send(), QString());
    EXPECT_EQ(counter.arrivals(), before) << "what cannot be written down is not done";
}

TEST(WantedAgain, IsClosedByHandWithAWordAndNotHeardOfAgain)
{
    AnOrderThatWasDone counter;
    counter.hear(counter.wanted);
    EXPECT_EQ(counter.close("  "), QStringLiteral("error.closed_without_a_word"));
    ASSERT_EQ(counter.close("省平台已收到"), QString());
    for (const ports::Entry& entry : counter.life().entries())
        if (entry.kind == QLatin1String("again_closed")) {
            EXPECT_EQ(entry.by, QLatin1String(tellerNumber));
            EXPECT_EQ(text(entry.body["note"]), QStringLiteral("省平台已收到"));
        }
    counter.hear(counter.wanted);
    EXPECT_TRUE(counter.again().book().open().empty());
    EXPECT_EQ(counter.entries("again_wanted"), 1);
    EXPECT_EQ(counter.close("again"), QStringLiteral("error.not_wanted_again"));
}

TEST(WantedAgain, IsNotSentWhereTheBusinessIsBegunAnewOrNobodyHereHasToldIt)
{
    AnOrderThatWasDone counter;
    counter.wanted.what = domain::Again::RegisterAgain;
    counter.hear(counter.wanted);
    EXPECT_EQ(counter.send(), QStringLiteral("error.registered_again_with_him"));
    counter.wanted = {{QStringLiteral("017a8c30-5f00-7abc-8def-0123456789ab")}};
    counter.hear(counter.wanted);
    EXPECT_TRUE(counter.row().caseId.text.isEmpty());
    EXPECT_EQ(counter.send(), QStringLiteral("error.again_of_another_desk"));
    EXPECT_EQ(counter.arrivals(), (std::pair{1, 1}));
}

TEST(WantedAgain, OfWhatIsStillUnderWayGoesAsTheOutboxSendsIt)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.answerUntil("review");
    counter.world.to(PartyName::Province).gate = Gate::Down;
    counter.answer("review", true);
    counter.world.mendLines();
    const DoAgain wanted{counter.one().open.at(orderField).operation};
    ASSERT_TRUE(done(counter.life().runner().again().take({wanted})));
    ASSERT_TRUE(done(counter.desk().casework().sendAgain(wanted.id())));
    EXPECT_EQ(counter.effects("apply"), 1);
    EXPECT_EQ(counter.entries("again_sent"), 0);
    EXPECT_FALSE(counter.one().open.contains(orderField));
}

// M12: what is kept names nobody, the case stays as it is, and the same is not said twice.
TEST(AnswersThatDiffer, AreKeptInBothVersionsAndChangeNothing)
{
    AnOrderThatWasDone counter;
    const desk::OrderDone order = counter.doneOrder();
    const auto before = counter.ofItsCase();
    const ports::Reply same{true, {}, order.value["accepted"]};
    ASSERT_TRUE(done(counter.conflicts().hear(order, same, desk::HeardBy::Line)));
    EXPECT_TRUE(counter.conflicts().book().open().empty());
    const ports::Reply other{false, QStringLiteral("unknown_person"), Json::object()};
    for (int time = 0; time < 2; ++time) ASSERT_TRUE(done(counter.conflicts().hear(order, other, desk::HeardBy::Line)));
    EXPECT_EQ(counter.entries("answers_differ"), 1);
    counter.losePower();
    counter.start();
    ASSERT_EQ(counter.conflicts().book().open().size(), 1u);
    const desk::Conflict& one = counter.conflicts().book().open().begin()->second;
    EXPECT_TRUE(one.journal.accepted);
    EXPECT_EQ(one.journal.at, order.at);
    EXPECT_FALSE(one.province.accepted);
    EXPECT_EQ(one.province.reason, QStringLiteral("unknown_person"));
    EXPECT_EQ(one.caseId, counter.id);
    EXPECT_EQ(one.by, QLatin1String(tellerNumber));
    EXPECT_FALSE(one.differs.empty());
    EXPECT_EQ(bare(one.differs), one.differs) << "nothing personal stands there";
    EXPECT_FALSE(QString::fromStdString(one.differs.dump()).contains(people::withoutCard()));
    EXPECT_EQ(counter.ofItsCase(), before) << "nothing is written over, and nothing beside it";
}

// A supervisor says it, who has not sent the operation himself; what is said otherwise afterwards is a conflict anew.
TEST(AnswersThatDiffer, AreClosedByASupervisorWhoHadNoHandInIt)
{
    AnOrderThatWasDone counter;
    desk::OrderDone order = counter.doneOrder();
    order.by = QLatin1String(supervisorNumber);
    const ports::Reply other{false, QStringLiteral("unknown_person"), Json::object()};
    ASSERT_TRUE(done(counter.conflicts().hear(order, other, desk::HeardBy::Packet)));
    const auto close = [&](Holds which, const char* why) {
        return idOf(
            done(counter.desk().casework().closeConflict(order.asked.operation, which, QString::fromUtf8(why))));
    };
    EXPECT_EQ(close(Holds::Journal, "看过"), QStringLiteral("error.not_a_supervisor"));
    counter.sitsDown(QLatin1String(supervisorNumber));
    EXPECT_EQ(close(Holds::Journal, "看过"), QStringLiteral("error.conflict_of_his_own"));
    counter.sitsDown(another);
    EXPECT_EQ(close(Holds::Province, " "), QStringLiteral("error.closed_without_a_word"));
    ASSERT_EQ(close(Holds::Province, "电话核实"), QString());
    EXPECT_EQ(close(Holds::Province, "电话核实"), QStringLiteral("error.no_such_conflict"));
    const std::vector<ports::Entry> entries = counter.life().entries();
    const auto closed = std::ranges::find(entries, QStringLiteral("conflict_closed"), &ports::Entry::kind);
    ASSERT_NE(closed, entries.end());
    EXPECT_EQ(closed->by, another);
    EXPECT_EQ(closed->body["holds"], "province");
    EXPECT_EQ(text(closed->body["why"]), QStringLiteral("电话核实"));
    ASSERT_TRUE(done(counter.conflicts().hear(order, other, desk::HeardBy::Line)));
    EXPECT_TRUE(counter.conflicts().book().open().empty()) << "it was judged";
    const ports::Reply third{false, QStringLiteral("unknown_card"), Json::object()};
    ASSERT_TRUE(done(counter.conflicts().hear(order, third, desk::HeardBy::Line)));
    EXPECT_EQ(counter.conflicts().book().open().size(), 1u);
}

// The checkpoint is both books written down.
TEST(AnswersThatDiffer, StandInTheCheckpointWithWhatIsWantedAgain)
{
    AnOrderThatWasDone counter;
    counter.hear(counter.wanted);
    ASSERT_EQ(counter.send(), QString());
    const ports::Reply other{false, QStringLiteral("unknown_person"), Json::object()};
    ASSERT_TRUE(done(counter.conflicts().hear(counter.doneOrder(), other, desk::HeardBy::Line)));
    const desk::Remembered& fold = counter.life().remembered();
    desk::Remembered again;
    ASSERT_TRUE(again.add(
        {{Instant{}, counter.world.today(), desk::Remembered::checkpointKind, {}, {}, fold.checkpoint()}, 1'000, 0}));
    EXPECT_EQ(again.again(), fold.again());
    EXPECT_EQ(again.conflicts(), fold.conflicts());
    EXPECT_FALSE(again.conflicts().open().empty());
}

}  // namespace
}  // namespace kapok::test
