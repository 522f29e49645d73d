// What a practice desk seals in a day is its world's word, and its papers prove themselves to who has no journal.
#include "played_day.h"

#include "base/json.h"
#include "base/small_file.h"
#include "support/places/places.h"

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

Json documentOf(const Ended& ended) { return parseStrict(ended.out).value_or(Json()); }

TEST(Proven, ThePapersOfADayStandUnderSealsThatItsWorldStandsFor)
{
    PlayedDay day;
    const Ended played = day.play(clonePath("resources/training/first-card.jsonl"));
    ASSERT_EQ(played.code, 0) << told(played);

    const QString authority = day.folder() + QStringLiteral("/training/certificates/authority.pem");
    const Ended verified =
        day.ask({QStringLiteral("journal"), QStringLiteral("verify"), day.folder() + QStringLiteral("/journal.db"),
                 QStringLiteral("--authority"), authority});
    ASSERT_EQ(verified.code, 0) << told(verified);
    const Json verdict = documentOf(verified);
    EXPECT_EQ(verdict["authority"], true);
    EXPECT_GT(verdict["seals"], 3);
    EXPECT_LT(verdict["unsealed"], verdict["entries"]);

    int papers = 0;
    for (const Json& one : documentOf(day.ask({QStringLiteral("case"), QStringLiteral("list")}))["cases"]) {
        const QString number = text(one["number"]);
        const Ended proven = day.ask({QStringLiteral("journal"), QStringLiteral("prove"), number});
        if (proven.code == 2) continue;  // it printed nothing
        ASSERT_EQ(proven.code, 0) << told(proven);
        const QString file = day.folder() + QStringLiteral("/training/proof.json");
        ASSERT_TRUE(writeSmallFile(file, proven.out));
        const Ended stranger =
            run(QStringLiteral("/usr/bin/python3"),
                {clonePath("tests/support/verifier/verify_seals.py"), file, QStringLiteral("--authority"), authority},
                30'000);
        EXPECT_EQ(stranger.code, 0) << told(stranger);
        const Json entry = parseStrict(QByteArray::fromStdString(documentOf(proven)["entry"])).value_or(Json());
        EXPECT_EQ(entry["body"].value("text_sm3", std::string()).size(), 64u);
        // The device of a practice desk opens it; in the entry that a stranger is shown it stays sealed (D6).
        EXPECT_EQ(text(documentOf(proven)["salt"]).size(), 32);
        EXPECT_TRUE(entry["body"]["text_salt"].contains("$sealed"));
        ++papers;
    }
    EXPECT_GT(papers, 0);
}

}  // namespace
}  // namespace kapok::days
