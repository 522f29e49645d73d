#include "workflows/judging.h"

#include "workflows/steps.h"

namespace kapok::workflows {

namespace {

// By another channel than the counter nobody can show a paper; a card that is made on the spot is asked for there.
bool isAtTheCounter(const Step& decide)
{
    const QString& channel = decide.facts.request.channel;
    return channel == QLatin1String("normal") || channel == QLatin1String("instant");
}

std::optional<Step> lackingPapers(const Step& decide, const domain::Ruling& ruling, const Attendance& present)
{
    // Who is shut out for another reason is told that, before he brings papers in vain.
    const bool mayGoWithout = ruling.outcome == domain::Outcome::Authorise;
    if (!mayGoWithout && ruling.reason != QLatin1String("papers_missing")) return std::nullopt;
    QStringList missing = ruling.missing;
    for (const QString& paper : present.lacks) missing.removeAll(paper);
    if (missing.isEmpty() || !isAtTheCounter(decide)) return std::nullopt;
    // §21: without the receipt a second person may decide, so whether he has it at all is the question.
    Step step = mayGoWithout ? askVisit(missing.front(), questions::paper(missing.front()))
                             : askVisit(QStringLiteral("papers"), questions::papers(ruling.needs));
    step.facts = decide.facts;
    step.soFar = ruling;
    step.body = {{"needs", kept(ruling.needs)}, {"seen", kept(present.papers)}, {"missing", kept(missing)}};
    return step;
}

// Who is sent away is not asked for his number first; and whoever stands here on another day, when the province has
// answered, is not the one who came then.
std::optional<Step> lackingDeputy(const Step& decide, const domain::Ruling& ruling, const Visit& visit)
{
    const bool isOver = ruling.outcome == domain::Outcome::Refuse || ruling.outcome == domain::Outcome::Wait;
    if (isOver || visit.present.who != decide.facts.present.who || !isAtTheCounter(decide)) return std::nullopt;
    auto step = askDeputy(visit);
    if (!step) return step;
    step->facts = decide.facts;
    step->soFar = ruling;
    return step;
}

}  // namespace

std::optional<Step> lacking(const Step& decide, const domain::Ruling& ruling, const Visit& visit)
{
    if (auto papers = lackingPapers(decide, ruling, visit.present)) return papers;
    return lackingDeputy(decide, ruling, visit);
}

Json verdictOf(const Json& facts, const domain::Ruling& ruling, const Attendance& present)
{
    Json verdict{{"facts", facts}, {"ruling", kept(ruling)}, {"approved_by", ""}, {"refused", ""}};
    if (present.deputy != Deputy{}) verdict["deputy"] = present.deputy.toJson();
    return verdict;
}

Step stepNow(const Record& record, const Judge& judge)
{
    Step step = record.next();
    if (step.kind != StepKind::Decide || step.ruled) return step;
    auto lacks = lacking(step, judge(step.facts), record.visit());
    return lacks ? std::move(*lacks) : std::move(step);
}

}  // namespace kapok::workflows
