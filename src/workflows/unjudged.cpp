#include "workflows/unjudged.h"

#include <algorithm>

namespace kapok::workflows {
namespace {

const QLatin1String holder("holder"), guardian("guardian");

// rules.md §1, X6: up to the day before the sixteenth birthday; an adult where it is unknown. The pack, whose figure
// this is, is not asked here.
bool isMinor(const Visit& visit)
{
    constexpr int age = 16;
    const auto& born = visit.person->birthDate;
    return born && visit.day < born->bare(ForCodec{}).day.addYears(age);
}

Refusal no(const char* reason) { return {QString::fromLatin1(reason), QStringLiteral("rules")}; }

}  // namespace

// P1.1: the household book of a minor, and of his guardian the ID card (P5.4); of everybody else the paper by which
// he is known.
QStringList identityPapers(const Visit& visit)
{
    const domain::Person& person = *visit.person;
    const QString own = domain::wordOf(person.document.bare(ForCodec{}).kind());
    if (!isMinor(visit)) return {own};
    const bool resident = person.kind == domain::PersonKind::Resident;
    return {resident ? QStringLiteral("household_book") : own, QStringLiteral("guardian_id")};
}

std::optional<Refusal> mayNotAsk(const Visit& visit)
{
    const Attendance& present = visit.present;
    if (!present.who) return std::nullopt;
    if (isMinor(visit) && *present.who != guardian) return no("guardian_required");
    if (!isMinor(visit) && *present.who != holder) return no("agent_not_allowed");
    const bool lacks =
        std::ranges::any_of(identityPapers(visit), [&](const auto& one) { return present.lacks.contains(one); });
    return lacks ? std::optional(no("papers_missing")) : std::nullopt;
}

Refusal provinceNotReached() { return no("province_not_reached"); }

std::optional<Step> askWhoAsks(const Visit& visit)
{
    if (!visit.present.who) return askVisit(QStringLiteral("who"), questions::who());
    const QStringList needs = identityPapers(visit);
    QStringList missing = needs;
    for (const QString& seen : visit.present.papers) missing.removeAll(seen);
    if (missing.isEmpty()) return askDeputy(visit);
    Step step = askVisit(missing.front(), questions::paper(missing.front()));
    step.body = {{"needs", kept(needs)}, {"seen", kept(visit.present.papers)}, {"missing", kept(missing)}};
    return step;
}

}  // namespace kapok::workflows
