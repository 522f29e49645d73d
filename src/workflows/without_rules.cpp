#include "workflows/without_rules.h"

#include "workflows/steps.h"

namespace kapok::workflows {
namespace {

// §1, §21: the holder his own paper, a guardian both of his, whoever comes for others his own and the power of attorney.
QStringList papersOf(const Visit& visit)
{
    const QString& who = *visit.present.who;
    if (who == QLatin1String("guardian")) return {QStringLiteral("household_book"), QStringLiteral("guardian_id")};
    if (who == QLatin1String("agent")) return {QStringLiteral("agent_id"), QStringLiteral("power_of_attorney")};
    if (who == QLatin1String("unit_agent")) return {QStringLiteral("agent_id")};
    return {domain::wordOf(visit.person->document.bare(ForCodec{}).kind())};
}

}  // namespace

std::optional<Step> identify(const Visit& visit)
{
    if (!visit.present.who) return askVisit(QStringLiteral("who"), questions::who());
    const QStringList needs = papersOf(visit);
    QStringList missing = needs;
    for (const QString& paper : visit.present.papers) missing.removeAll(paper);
    if (missing.isEmpty()) return std::nullopt;
    Step step = askVisit(QStringLiteral("papers"), questions::papers(needs));
    step.body = {{"needs", kept(needs)}, {"seen", kept(visit.present.papers)}, {"missing", kept(missing)}};
    return step;
}

Refusal provinceNotReached() { return {QStringLiteral("province_not_reached"), QStringLiteral("rules")}; }

}  // namespace kapok::workflows
