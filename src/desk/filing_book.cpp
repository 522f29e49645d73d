#include "desk/filing_book.h"

#include "domain/person.h"

namespace kapok::desk {
namespace {

QString textOf(const Json& json, const char* key) { return QString::fromStdString(json.value(key, std::string())); }

// Nothing of him where his visit is sealed, or was erased.
QString shownOf(const Json& person)
{
    const auto known = domain::personOf(person);
    return known ? known->name.shown() + u' ' + known->document.shown() : QString();
}

}  // namespace

Expected<void> FilingBook::mark(const ports::Entry& entry)
{
    const QString unit = textOf(entry.body, "unit");
    auto mark = domain::FilingMark::fromJson(entry.body);
    if (unit.isEmpty() || !mark)
        return failure(Error::Kind::Damaged,
                       words("error.entry_does_not_fit", {{"entry", QString::number(entry.seq)}}));
    const auto known = m_units.try_emplace(unit, UnitOnFile{domain::UnitFiling(unit), {}}).first;
    if (const auto fits = known->second.filing.fits(mark->arrow); !fits)
        return failure(Error::Kind::Damaged, fits.error().happened, QString::number(entry.seq));
    if (mark->arrow == domain::FilingArrow::Received) {
        const QString visit = textOf(entry.body, "visit");
        known->second.agent = {visit, m_seen.visit == visit ? m_seen.shown : QString()};
    }
    known->second.filing.add({.mark = std::move(*mark), .day = entry.day, .at = entry.at, .by = entry.by});
    return {};
}

Expected<void> FilingBook::add(const ports::Entry& entry)
{
    if (entry.kind == QLatin1String("visit_begun"))
        m_seen = {entry.caseId.text, shownOf(entry.body.value("person", Json()))};
    if (entry.kind == QLatin1String("list_taken"))
        m_lists.insert_or_assign(textOf(entry.body, "batch"), ListTaken{.unit = textOf(entry.body, "unit"),
                                                                        .rows = entry.body.value("rows", qint64{0}),
                                                                        .day = entry.day,
                                                                        .at = entry.at,
                                                                        .by = entry.by});
    if (entry.kind == QLatin1String("unit_filed")) return mark(entry);
    return {};
}

UnitOnFile FilingBook::at(const QString& unit) const
{
    const auto known = m_units.find(unit);
    return known == m_units.end() ? UnitOnFile{domain::UnitFiling(unit), {}} : known->second;
}

const ListTaken* FilingBook::list(const QString& batch) const
{
    const auto known = m_lists.find(batch);
    return known == m_lists.end() ? nullptr : &known->second;
}

}  // namespace kapok::desk
