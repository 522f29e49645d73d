#include "domain/unit_filing.h"

namespace kapok::domain {
namespace {

constexpr qsizetype mostLetters = 200;

bool isKept(const QString& text) { return !text.trimmed().isEmpty() && text.size() <= mostLetters; }

}  // namespace

Expected<void> FilingMark::fits() const
{
    if (!isKept(evidence)) return failure(Error::Kind::BadInput, words("filing.no_evidence"));
    if (route.has_value() != (arrow == FilingArrow::Sent))
        return failure(Error::Kind::BadInput, words("filing.wrong_route"));
    return {};
}

Json FilingMark::toJson() const
{
    Json json{{"arrow", kapok::toJson(wordOf(arrow))}, {"evidence", kapok::toJson(evidence)}};
    if (route) json["route"] = kapok::toJson(wordOf(*route));
    return json;
}

Expected<FilingMark> FilingMark::fromJson(const Json& json)
{
    const auto arrow = textAt(json, "arrow"), evidence = textAt(json, "evidence");
    for (const auto* part : {&arrow, &evidence})
        if (!*part) return std::unexpected(part->error());
    const auto known = codeOfWord<FilingArrow>(*arrow);
    if (!known) return failure(Error::Kind::BadInput, words("filing.no_arrow"), *arrow);
    FilingMark mark{.arrow = *known, .evidence = *evidence};
    if (json.contains("route")) {
        const auto route = textAt(json, "route");
        if (!route) return std::unexpected(route.error());
        mark.route = codeOfWord<FilingRoute>(*route);
    }
    if (const auto fits = mark.fits(); !fits) return std::unexpected(fits.error());
    return mark;
}

std::optional<FilingArrow> UnitFiling::next() const
{
    if (m_steps.empty()) return FilingArrow::Received;
    const FilingArrow last = m_steps.back().mark.arrow;
    if (last == FilingArrow::Open) return std::nullopt;
    return FilingArrow(int(last) + 1);
}

Expected<void> UnitFiling::fits(FilingArrow arrow) const
{
    if (arrow == FilingArrow::Received || arrow == next()) return {};
    if (mayApply()) return failure(Error::Kind::Refused, words("filing.is_open", {{"unit", m_unit}}));
    return failure(Error::Kind::Refused, awaits());
}

Words UnitFiling::awaits() const
{
    const auto arrow = next();
    if (!arrow) return {};
    return {QStringLiteral("filing.next.") + wordOf(*arrow), {{QStringLiteral("unit"), m_unit}}};
}

void UnitFiling::add(FilingStep step)
{
    if (step.mark.arrow == FilingArrow::Received) m_steps.clear();
    m_steps.push_back(std::move(step));
}

Expected<QString> unitNamed(const QString& typed)
{
    if (!isKept(typed)) return failure(Error::Kind::BadInput, words("filing.no_unit"));
    return typed.trimmed();
}

}  // namespace kapok::domain
