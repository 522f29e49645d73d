// A day with a dead line: what was taken goes to the province on a stick and comes back as its answer (M16).
#include "played_day.h"

#include "support/places/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

constexpr const char* takenWithoutTheLine = R"({"sign_in":"0101"}
{"person":"440783198705239028","within_ms":20000}
{"business":"1101","within_ms":20000}
{"answer":{"who":"holder"},"within_ms":20000}
{"line":"down"}
{"answer":{"papers":["id_card","photo"]},"within_ms":20000}
{"answer":{"review":true},"within_ms":20000}
{"expect":{"page":"paper"},"within_ms":20000}
{"answer":{}}
{"expect":{"page":"step","state":"recorded"},"within_ms":20000}
{"keys":"<F7>"}
{"expect":{"page":"outbox","text":["省平台联系不上"]},"within_ms":20000}
{"keys":"h"}
{"expect":{"page":"outbox","text":["已暂停"]},"within_ms":20000}
{"picture":"01-held"}
{"keys":"h"}
{"expect":{"page":"outbox","not_text":["已暂停"]},"within_ms":20000}
{"open":"sync"}
{"expect":{"page":"sync","text":["待发 1","0708-0101","断线还能办","1301"]},"within_ms":20000}
{"picture":"02-in-step"}
)";
constexpr const char* seenThereAfterwards = R"({"sign_in":"0101"}
{"person":"440783198705239028","within_ms":20000}
{"business":"1101","within_ms":20000}
{"expect":{"page":"step","state":"accepted"},"within_ms":20000}
)";

QJsonObject documentIn(const Ended& ended) { return QJsonDocument::fromJson(ended.out).object(); }

QJsonArray effectsOf(const PlayedDay& day)
{
    return documentIn(day.ask({QStringLiteral("province"), QStringLiteral("status")}))[QStringLiteral("effects")]
        .toArray();
}

TEST(Stick, CarriesADayWithoutALineToTheProvinceAndItsAnswerBack)
{
    PlayedDay day;
    const Ended taken = day.playLines(takenWithoutTheLine);
    ASSERT_EQ(taken.code, 0) << told(taken);
    const QTemporaryDir stick;
    const QString demands = stick.filePath(QStringLiteral("demands")),
                  answers = stick.filePath(QStringLiteral("answers"));

    const QJsonArray waiting =
        documentIn(day.ask({QStringLiteral("outbox"), QStringLiteral("list")}))["operations"].toArray();
    ASSERT_EQ(waiting.size(), 1);
    const QJsonObject one = waiting.first().toObject();
    EXPECT_EQ(one["kind"].toString(), QStringLiteral("apply"));
    EXPECT_FALSE(one["held"].toBool());
    EXPECT_LT(one["age_s"].toInt(), 3'600) << "by the clock of its world";

    const Ended out = day.ask({QStringLiteral("outbox"), QStringLiteral("export"), demands});
    ASSERT_EQ(out.code, 0) << told(out);
    EXPECT_EQ(documentIn(out)["exported"].toArray().size(), 1);
    EXPECT_TRUE(effectsOf(day).isEmpty());
    for (const QString& path : {demands, answers}) {
        const QStringList call{QStringLiteral("import"),   demands,
                               QStringLiteral("--answer"), path == demands ? answers : answers + u'2',
                               QStringLiteral("--data"),   day.folder()};
        const Ended there = run(programPath("kapok-province"), call, 20'000);
        ASSERT_EQ(there.code, 0) << told(there);
        EXPECT_EQ(documentIn(there)["answered"].toArray().size(), 1);
    }
    const QJsonArray effects = effectsOf(day);
    ASSERT_EQ(effects.size(), 1);
    EXPECT_EQ(effects.first().toObject()["operation"].toString(), one["id"].toString());

    const Ended back = day.ask({QStringLiteral("outbox"), QStringLiteral("import"), answers});
    ASSERT_EQ(back.code, 0) << told(back);
    EXPECT_EQ(documentIn(back)["taken"].toArray().size(), 1) << told(back);
    EXPECT_EQ(documentIn(day.ask({QStringLiteral("outbox"), QStringLiteral("import"), answers + u'2'}))["known"]
                  .toArray()
                  .size(),
              1);
    EXPECT_EQ(
        day.ask({QStringLiteral("journal"), QStringLiteral("verify"), day.folder() + QStringLiteral("/journal.db")})
            .code,
        0);

    const Ended seen = day.playLines(seenThereAfterwards);
    EXPECT_EQ(seen.code, 0) << told(seen);
    int applications = 0;  // the bank's account is ordered by the same word
    for (const auto& effect : effectsOf(day))
        applications += effect.toObject()["kind"].toString() == QLatin1String("apply") &&
                        effect.toObject()["party"].toString() == QLatin1String("province");
    EXPECT_EQ(applications, 1);
}

}  // namespace
}  // namespace kapok::days
