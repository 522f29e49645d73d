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

// P1.1: the household book of a minor, and of his guardian the ID card (P5.4); of everybody else the paper by which
// he is known.
QStringList papersOf(const Visit& visit)
{
    const domain::Person& person = *visit.person;
    if (!isMinor(visit)) return {domain::wordOf(person.document.bare(ForCodec{}).kind())};
    const bool resident = person.kind == domain::PersonKind::Resident;
    return {resident ? QStringLiteral("household_book") : domain::wordOf(person.document.bare(ForCodec{}).kind()),
            QStringLiteral("guardian_id")};
}

Refusal no(const char* reason) { return {QString::fromLatin1(reason), QStringLiteral("rules")}; }

}  // namespace

std::optional<Refusal> mayNotAsk(const Visit& visit)
{
    const Attendance& present = visit.present;
    if (!present.who) return std::nullopt;
    if (isMinor(visit) && *present.who != guardian) return no("guardian_required");
    if (!isMinor(visit) && *present.who != holder) return no("agent_not_allowed");
    const bool lacks =
        std::ranges::any_of(papersOf(visit), [&](const auto& one) { return present.lacks.contains(one); });
    return lacks ? std::optional(no("papers_missing")) : std::nullopt;
}

std::optional<Step> askWhoAsks(const Visit& visit)
{
    if (!visit.present.who) return askVisit(QStringLiteral("who"), questions::who());
    for (const QString& paper : papersOf(visit))
        if (!visit.present.papers.contains(paper)) return askVisit(paper, questions::paper(paper));
    return std::nullopt;
}

}  // namespace kapok::workflows
