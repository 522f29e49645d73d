// Who is refused goes home with a paper that still helps: whose it is, what he asked for, why not, and where he
// can go from here (rules.md §21, papers and roads; ui.md: what is refused is shown with its reason and its road).
#include "base/dictionary.h"
#include "base/resources.h"
#include "domain/rules/vocabulary.h"
#include "workflows/collect.h"
#include "workflows/sheet.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

Collect askedBy(const char* name)
{
    Collect collect{.visit = {.id = QStringLiteral("visit"), .day = QDate(2021, 7, 8)}};
    collect.visit.person = domain::Person{
        .document = Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"440524188001010014")),
        .name = Redacted(domain::PersonName{QString::fromUtf8(name)})};
    collect.card.ref = QStringLiteral("c1");
    return collect;
}

Json valueOf(const Json& sheet, const char* label)
{
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) return row["value"];
    return nullptr;
}

// §21, agent_not_allowed: then holder_comes; and the card may be lost besides.
Json slipOfARuling()
{
    Collect collect = askedBy("梁嘉怡");
    collect.verdict.ruling =
        domain::Ruling{.outcome = domain::Outcome::Refuse,
                       .reason = QStringLiteral("agent_not_allowed"),
                       .then = {QStringLiteral("holder_comes"), QStringLiteral("loss_formal")},
                       .basis = {QStringLiteral("P3.1")},
                       .text = {QStringLiteral("the holder comes himself"), QStringLiteral("须本人到场")}};
    return next(collect).body;
}

TEST(RefusalSlip, SaysWhoAskedForWhat)
{
    const Json slip = slipOfARuling();
    EXPECT_EQ(bare(valueOf(slip, "paper.row.name")), "梁嘉怡");
    EXPECT_EQ(valueOf(slip, "paper.row.business"), inJson(words("business.collect")));
}

// D9: the number only as far as he knows it again; in the journal it is sealed like any personal value.
TEST(RefusalSlip, ShowsTheNumberMasked)
{
    const Json number = valueOf(slipOfARuling(), "paper.row.number");
    EXPECT_TRUE(isPersonal(number));
    EXPECT_EQ(bare(number).dump().find("440524188001010014"), std::string::npos);
    EXPECT_NE(bare(number).dump().find("0014"), std::string::npos);
}

TEST(RefusalSlip, SaysWhyAndWhereToGoFromHere)
{
    const Json slip = slipOfARuling();
    EXPECT_EQ(valueOf(slip, "paper.row.refused_by"), inJson(words("party.rules")));
    EXPECT_EQ(valueOf(slip, "paper.row.reason"), (Json{{"zh", "须本人到场"}, {"en", "the holder comes himself"}}));
    EXPECT_EQ(valueOf(slip, "paper.row.road"),
              Json::array({inJson(words("road.holder_comes")), inJson(words("business.loss_formal"))}));
    EXPECT_EQ(valueOf(slip, "paper.row.basis"), basisOf({QStringLiteral("P3.1")}));
}

// Of a no of the province the rules know neither paragraph nor road.
TEST(RefusalSlip, OfTheProvinceNamesItsReasonAndInventsNoRoad)
{
    Collect collect = askedBy("梁嘉怡");
    collect.order.refused = QStringLiteral("wrong_state");
    const Json slip = next(collect).body;
    EXPECT_EQ(valueOf(slip, "paper.row.business"), inJson(words("business.collect")));
    EXPECT_EQ(valueOf(slip, "paper.row.reason"), inJson(words("reason.wrong_state")));
    EXPECT_TRUE(valueOf(slip, "paper.row.road").is_null());
    EXPECT_TRUE(valueOf(slip, "paper.row.basis").is_null());
}

TEST(RefusalSlip, HasWordsForEveryRoadThatTheRulesKnow)
{
    const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    QStringList unsaid;
    for (const domain::rules::Step& step : domain::rules::everyStep()) {
        const QString& name = wordOf(step);
        if (!all.knows(QStringLiteral("business.") + name) && !all.knows(QStringLiteral("road.") + name))
            unsaid.append(name);
    }
    EXPECT_EQ(unsaid.join(u' ').toStdString(), "");
}

}  // namespace
}  // namespace kapok::workflows
