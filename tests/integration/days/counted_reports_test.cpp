// A day on which things go otherwise: a card is lost three times within a month, and a fee is waived by two (N12, D11,
// rules.md §19). Its reports are a count of its journal, its pages bear what the day is sealed under, and who reads one
// citizen's trail is written down.
#include "counted_reports.h"

#include "support/places/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

namespace kapok::days {
namespace {

constexpr const char* zhu = "440783197503039381";

// Lost by phone and found again.
QByteArray lostAndFound()
{
    return R"({"person":"440783197503039381"}
{"business":"1301"}
{"answer":{"channel":"phone"}}
{"answer":{"who":"holder"}}
{"answer":{"review":true}}
{"expect":{"page":"paper"},"within_ms":20000}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"},"within_ms":20000}
{"person":"440783197503039381"}
{"business":"1303"}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","old_card"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"},"within_ms":20000}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"},"within_ms":20000}
)";
}

// Lost once more; and of another citizen a damaged card, whose fee is waived and which is punched.
QByteArray lostAndWaived()
{
    return R"({"person":"440783197503039381"}
{"business":"1301"}
{"answer":{"channel":"normal"}}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card"]}}
{"answer":{"review":true}}
{"expect":{"page":"paper"},"within_ms":20000}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"},"within_ms":20000}
{"person":"44078419811109979X"}
{"business":"1401"}
{"answer":{"reason":"damaged"}}
{"answer":{"cause":"personal"}}
{"answer":{"who":"holder"}}
{"answer":{"papers":["id_card","old_card"]}}
{"answer":{"linked":"nothing"}}
{"answer":{"review":true}}
{"expect":{"page":"step","question":"fee"}}
{"answer":{"waive":"other"}}
{"approve":{"by":"9001","granted":true}}
{"expect":{"page":"step","question":"old_card"}}
{"answer":{"old_card":"punched"}}
{"expect":{"page":"paper"},"within_ms":20000}
{"answer":{}}
{"expect":{"page":"step","state":"accepted"},"within_ms":20000}
{"sign_out":true}
)";
}

QStringList ofAllDays(const QString& report)
{
    return {QStringLiteral("report"), report,
            QStringLiteral("--from"), QStringLiteral("2021-07-08"),
            QStringLiteral("--to"),   QStringLiteral("2021-08-31")};
}

QJsonObject written(const PlayedDay& day, const QString& report)
{
    return QJsonDocument::fromJson(day.ask(ofAllDays(report)).out).object();
}

Ended trailOf(const PlayedDay& day, const QString& person)
{
    const QString call = QStringLiteral(
        "echo kapok9001 | \"$0\" report person_trail --person \"$2\" --user 9001 --from 2021-07-08 --to 2021-08-31 "
        "--data \"$1\"");
    return run(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), call, programPath("kapokctl"), day.folder(), person},
               20'000);
}

qint64 rowsOf(const Ended& report) { return QJsonDocument::fromJson(report.out)["rows"].toArray().size(); }

void expectPagesToBeSealed(const PlayedDay& day)
{
    const QString file = day.folder() + QStringLiteral("/day_book.pdf");
    ASSERT_EQ(day.ask(ofAllDays(QStringLiteral("day_book")) +
                      QStringList{QStringLiteral("--format"), QStringLiteral("pdf"), QStringLiteral("--out"), file})
                  .code,
              0);
    const Ended read = run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file, QStringLiteral("-")}, 20'000);
    const QJsonObject closed = countedBeside(day)["day_book"].toObject()["closed"].toObject();
    EXPECT_FALSE(closed.isEmpty());
    for (const QJsonValue head : closed) EXPECT_TRUE(read.out.contains(head.toString().toUtf8())) << told(read);
}

TEST(CountedReports, SayWhatWentOtherwise)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
)" + lostAndFound() + R"({"days":3,"within_ms":20000}
)" + lostAndFound() + lostAndWaived());
    ASSERT_EQ(ended.code, 0) << told(ended);
    expectReportsToBeACountOfTheJournal(day);
    QStringList otherwise;
    for (const QJsonValue row : written(day, QStringLiteral("exceptions"))["rows"].toArray())
        otherwise.append(row[2].toString() + u' ' + row[7].toString());
    EXPECT_THAT(otherwise, testing::ElementsAre(QStringLiteral("lost_again "), QStringLiteral("waived 9001")));
    expectPagesToBeSealed(day);

    // Five cases in two visits; nobody else's, and of who never was here none.
    EXPECT_EQ(rowsOf(trailOf(day, QLatin1String(zhu))), 7);
    EXPECT_EQ(rowsOf(trailOf(day, QStringLiteral("440704199702019395"))), 0);
    const Ended journal =
        day.ask({QStringLiteral("journal"), QStringLiteral("show"), day.folder() + QStringLiteral("/journal.db")});
    EXPECT_EQ(journal.out.count("\"what\": \"person_trail\""), 2);
}

}  // namespace
}  // namespace kapok::days
