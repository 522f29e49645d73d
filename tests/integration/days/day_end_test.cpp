// An evening at the real window, by keys alone, through a death in its middle: what it leaves is asked of the journal by
// kapokctl, and of the disk (L09–L11, W8, W26).
#include "played_day.h"
#include "support/places/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

namespace kapok::days {
namespace {

TEST(DayEnd, IsCountedClosedPrintedOpenedAgainAndClosedOnceMore)
{
    PlayedDay day;
    const Ended ended = day.play(clonePath("resources/training/day-end.jsonl"));
    ASSERT_EQ(ended.code, 0) << told(ended);
    EXPECT_THAT(statesOf(day.ask({QStringLiteral("case"), QStringLiteral("list")})),
                testing::IsSupersetOf({QStringLiteral("1401 accepted"), QStringLiteral("1101 draft")}));

    const Ended asked = day.ask({QStringLiteral("day"), QStringLiteral("show"), QStringLiteral("2021-07-08")});
    ASSERT_EQ(asked.code, 0) << told(asked);
    const QJsonObject shown = QJsonDocument::fromJson(asked.out).object();
    EXPECT_TRUE(shown["closed"].toBool());
    EXPECT_EQ(shown["number"], 2);
    EXPECT_EQ(shown["closed_by"], QStringLiteral("9001"));
    EXPECT_EQ(shown["fees"].toObject()["cash"], 2000);  // one replacement for a damaged card (rules.md §4)
    ASSERT_EQ(shown["reopened"].toArray().size(), 1);
    const QJsonObject again = shown["reopened"].toArray()[0].toObject();
    EXPECT_EQ(again["number"], 1);
    EXPECT_EQ(again["second"], QStringLiteral("9002"));
    EXPECT_EQ(again["reason"], QStringLiteral("漏记一笔"));
    QStringList why;
    for (const QJsonValue one : shown["carried_over"].toArray()) why += one["why"].toString();
    EXPECT_TRUE(why.contains(QStringLiteral("draft"))) << why.join(u' ').toStdString();

    // All 50 blanks of a practice desk were counted, and none was made into a card that day.
    const Ended stock = day.ask(
        {QStringLiteral("stock"), QStringLiteral("count"), QStringLiteral("--day"), QStringLiteral("2021-07-08")});
    const QJsonObject counted = QJsonDocument::fromJson(stock.out).object();
    EXPECT_TRUE(counted["closed"].toBool());
    for (const QJsonValue kind : counted["kinds"].toArray())
        if (kind["kind"] == QStringLiteral("card.gen3")) EXPECT_EQ(kind["difference"], 0) << stock.out.toStdString();

    QFile paper(day.folder() + QStringLiteral("/papers/day_end.pdf"));
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
    EXPECT_TRUE(paper.read(4) == "%PDF");
    EXPECT_EQ(
        day.ask({QStringLiteral("journal"), QStringLiteral("verify"), day.folder() + QStringLiteral("/journal.db")})
            .code,
        0);
    EXPECT_EQ(day.filesThatShow({QStringLiteral("440783197503039381"), QStringLiteral("440783198705239028")}),
              QStringList());
}

}  // namespace
}  // namespace kapok::days
