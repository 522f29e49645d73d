// Kapok-Head: how far a journal goes, beside what is said and never in its bytes (B3, C3).
#include "line/answering/http_answers.h"
#include "line/http.h"

#include <gtest/gtest.h>

namespace kapok::line {
namespace {

const domain::Mark mark{12, QByteArray(32, '\x5d')};
const QByteArray figures = QByteArray("5D").repeated(32);
const ports::Demand demand{{QStringLiteral("019f-1")}, QStringLiteral("apply"), "{\"a\":1}"};

Reading read(RequestReader& reader, const QByteArray& header)
{
    QByteArray request = requestBytes(callOf(demand), QStringLiteral("h"));
    request.insert(request.indexOf("\r\n") + 2, header);
    return reader.take(request);
}

TEST(Heads, ArriveBesideTheSameBytes)
{
    Call first = callOf(demand), again = callOf(demand);
    first.head = mark;
    again.head = domain::Mark{13, QByteArray(32, '\x01')};
    RequestReader one, other;
    ASSERT_EQ(one.take(requestBytes(first, QStringLiteral("h"))), Reading::Complete);
    ASSERT_EQ(other.take(requestBytes(again, QStringLiteral("h"))), Reading::Complete);
    EXPECT_EQ(one.call().head, mark);
    EXPECT_EQ(other.call().head, again.head);
    EXPECT_EQ(one.call().body, demand.bytes);
    EXPECT_EQ(other.call().body, demand.bytes);
}

TEST(Heads, StandInOneLine)
{
    EXPECT_EQ(domain::lineOf(mark).toLatin1(), "12;" + figures);
    RequestReader reader;
    ASSERT_EQ(read(reader, "Kapok-Head: 12;" + figures + "\r\n"), Reading::Complete);
    EXPECT_EQ(reader.call().head, mark);
}

TEST(Heads, MayBeLeftOut)
{
    RequestReader reader;
    ASSERT_EQ(read(reader, {}), Reading::Complete);
    EXPECT_FALSE(reader.call().head);
}

TEST(Heads, ThatCannotBeReadAreRefused)
{
    const QByteArray good = "12;" + figures;
    const std::vector<QByteArray> bad{"",
                                      ";",
                                      "12",
                                      "12;",
                                      ";" + figures,
                                      "0;" + figures,
                                      "012;" + figures,
                                      "-1;" + figures,
                                      "+1;" + figures,
                                      "1e3;" + figures,
                                      "0x1;" + figures,
                                      "9007199254740993;" + figures,
                                      "99999999999999999999;" + figures,
                                      "12;" + figures.toLower(),
                                      "12;" + figures.left(62),
                                      "12;" + figures + "00",
                                      "12; " + figures,
                                      "12," + figures,
                                      good + ";",
                                      good + ", " + good,
                                      "12;" + QByteArray(64, 'G')};
    for (const QByteArray& value : bad) {
        RequestReader reader;
        EXPECT_EQ(read(reader, "Kapok-Head: " + value + "\r\n"), Reading::Broken) << value.toStdString();
        EXPECT_EQ(reader.refusal().status, 400) << value.toStdString();
    }
    RequestReader twice;
    EXPECT_EQ(read(twice, "Kapok-Head: " + good + "\r\nKapok-Head: " + good + "\r\n"), Reading::Broken);
    testing::Test::RecordProperty("tried", int(bad.size()) + 1);
}

// What is known never goes back; who says hello with less, or with another head, is an alarm, and raises nothing.
TEST(Heads, OnlyRaiseWhatIsKnown)
{
    KnownDesk desk;
    desk.hearHello(mark);
    EXPECT_EQ(desk, KnownDesk());
    desk.hearHead(mark);
    desk.hearHead({11, QByteArray(32, '\x01')});
    desk.hearHead({12, QByteArray(32, '\x02')});
    EXPECT_EQ(desk, (KnownDesk{mark, 0}));
    desk.hearHello(mark);
    desk.hearHello({13, QByteArray(32, '\x03')});
    EXPECT_EQ(desk, (KnownDesk{mark, 0}));
    desk.hearHello({11, QByteArray(32, '\x01')});
    desk.hearHello({12, QByteArray(32, '\x02')});
    desk.hearHello({});
    EXPECT_EQ(desk, (KnownDesk{mark, 3}));
}

}  // namespace
}  // namespace kapok::line
