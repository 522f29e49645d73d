#include "workflows/judging.h"

#include "workflows/steps.h"

namespace kapok::workflows {

std::optional<Step> lacking(const Step& decide, const domain::Ruling& ruling, const Attendance& present)
{
    // Who is shut out for another reason is told that, before he brings papers in vain.
    const bool mayGoWithout = ruling.outcome == domain::Outcome::Authorise;
    if (!mayGoWithout && ruling.reason != QLatin1String("papers_missing")) return std::nullopt;
    QStringList missing = ruling.missing;
    for (const QString& paper : present.lacks) missing.removeAll(paper);
    // By another channel than the counter nobody can show a paper.
    if (missing.isEmpty() || decide.facts.request.channel != QLatin1String("normal")) return std::nullopt;
    // §21: without the receipt a second person may decide, so whether he has it at all is the question.
    Step step = mayGoWithout ? askVisit(missing.front(), questions::paper(missing.front()))
                             : askVisit(QStringLiteral("papers"), questions::papers(ruling.needs));
    step.facts = decide.facts;
    step.body = {{"needs", kept(ruling.needs)}, {"seen", kept(present.papers)}, {"missing", kept(missing)}};
    return step;
}

Step stepNow(const Record& record, const Judge& judge)
{
    Step step = record.next();
    if (step.kind != StepKind::Decide) return step;
    auto lacks = lacking(step, judge(step.facts), record.visit().present);
    return lacks ? std::move(*lacks) : std::move(step);
}

}  // namespace kapok::workflows
