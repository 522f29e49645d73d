#include "ui/step/leading.h"

#include <algorithm>

namespace kapok::ui {
namespace {

QString keyOf(const desk::CaseView& one, const QString& field) { return one.id.text + u'/' + field; }

// A paper of an outer case that came out meanwhile is handed over as well.
void layOut(Workplace& work, const std::vector<domain::CaseId>& cases)
{
    for (const domain::CaseId& id : cases) {
        const auto one = work.counter.find(id);
        if (!one) continue;
        for (const auto& [field, sheet] : printedSheets(*one)) {
            Json& seen = work.sheetsSeen[keyOf(*one, field)];
            if (seen != sheet) work.papers.push_back({id, field, sheet});
            seen = sheet;
        }
    }
}

// The case that `one` has begun inside itself in this visit; what waits for another visit is no inner page.
std::optional<domain::CaseId> insideNow(const desk::Standing& standing)
{
    return standing.step.whenHeComes ? std::nullopt : standing.inner;
}

// Those that the teller has come through, and that are over or wait no longer for what he did inside.
std::vector<domain::CaseId> wayTo(const Workplace& work, const desk::Standing& standing)
{
    std::vector<domain::CaseId> way;
    const auto one = work.counter.find(standing.id);
    for (auto outer = one ? one->outer : std::nullopt; outer;) {
        const auto held = work.counter.find(*outer);
        if (!held || !(work.way.holds({pages::step, *outer}) || insideNow(held->standing))) break;
        way.insert(way.begin(), *outer);
        outer = held->outer;
    }
    way.push_back(standing.id);
    return way;
}

}  // namespace

std::map<QString, Json> printedSheets(const desk::CaseView& one)
{
    std::map<QString, Json> sheets;
    for (const workflows::FieldState& field : one.fields)
        if (field.nature == workflows::Nature::Effect && field.value.is_object() && field.value.contains("rows"))
            sheets[field.name] = field.value;
    return sheets;
}

void rememberPapers(Workplace& work, const desk::CaseView& one)
{
    for (const auto& [field, sheet] : printedSheets(one)) work.sheetsSeen[keyOf(one, field)] = sheet;
}

std::vector<desk::CaseView> casesAround(const Workplace& work, const desk::CaseView& one)
{
    std::vector<desk::CaseView> around;
    domain::CaseId inner = one.id;
    for (auto outer = one.outer; outer;) {
        auto held = work.counter.find(*outer);
        if (!held || insideNow(held->standing) != inner) break;
        inner = *outer;
        outer = held->outer;
        around.insert(around.begin(), std::move(*held));
    }
    return around;
}

bool goesOnInside(const desk::CaseView& one) { return one.standing.step.whenHeComes && one.standing.inner; }

bool waitsForSomebodyHere(const desk::CaseView& one)
{
    using desk::WaitsFor;
    switch (one.standing.waitsFor) {
    case WaitsFor::Line:
    case WaitsFor::World:
    case WaitsFor::NextVisit:
    case WaitsFor::Nobody: return false;
    default: return !one.ended && !goesOnInside(one);
    }
}

// The outer case is always in hand: it has begun the one inside. What he came for is one thing too, and the one that
// goes on stands for it.
std::vector<desk::WorkItem> outermost(const Workplace& work)
{
    std::vector<desk::WorkItem> items = work.counter.listed(desk::WorkList::Open);
    std::vector<domain::CaseId> inside;
    for (const desk::WorkItem& item : items)
        if (const auto one = work.counter.find(item.id)) {
            if (const auto inner = insideNow(one->standing)) inside.push_back(*inner);
            if (goesOnInside(*one)) inside.push_back(one->id);
        }
    std::erase_if(items,
                  [&](const desk::WorkItem& item) { return std::ranges::find(inside, item.id) != inside.end(); });
    return items;
}

qint64 openThings(const Workplace& work)
{
    const auto hidden = work.counter.listed(desk::WorkList::Open).size() - outermost(work).size();
    return work.counter.workCounts().all() - qint64(hidden);
}

void leadTo(Workplace& work, const desk::Standing& standing)
{
    std::vector<domain::CaseId> way = wayTo(work, standing);
    std::vector<domain::CaseId> touched = way;
    const auto standingOf = [&](const domain::CaseId& id) -> std::optional<desk::Standing> {
        if (id == standing.id) return standing;
        const auto one = work.counter.find(id);
        return one ? std::optional(one->standing) : std::nullopt;
    };
    // 17: after the answer inside the outer page comes by itself.
    while (way.size() > 1) {
        const auto outer = standingOf(way[way.size() - 2]);
        if (outer && insideNow(*outer) == way.back()) break;
        way.pop_back();
    }
    for (auto last = standingOf(way.back()); last && last->inner && std::ranges::find(way, *last->inner) == way.end();
         last = standingOf(way.back())) {
        way.push_back(*last->inner);
        touched.push_back(*last->inner);
    }
    layOut(work, touched);
    std::vector<Place> places;
    for (const domain::CaseId& id : way) places.push_back({pages::step, id});
    if (!work.papers.empty()) places.push_back({pages::paper, way.back()});
    work.way.openAll(places);
}

}  // namespace kapok::ui
