#include "ui/step/leading.h"

namespace kapok::ui {
namespace {

QString keyOf(const desk::CaseView& one, const QString& field) { return one.id.text + u'/' + field; }

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

void leadTo(Workplace& work, const desk::Standing& standing)
{
    const domain::CaseId shown = standing.inner.value_or(standing.id);
    // A paper of the outer case that came out meanwhile is handed over as well.
    for (const domain::CaseId& id : {standing.id, shown}) {
        const auto one = work.counter.find(id);
        if (!one) continue;
        for (const auto& [field, sheet] : printedSheets(*one)) {
            Json& seen = work.sheetsSeen[keyOf(*one, field)];
            if (seen != sheet) work.papers.push_back({id, field, sheet});
            seen = sheet;
        }
    }
    std::vector<Place> places{{pages::step, standing.id}};
    if (shown != standing.id) places.push_back({pages::step, shown});
    if (!work.papers.empty()) places.push_back({pages::paper, shown});
    work.way.openAll(places);
}

}  // namespace kapok::ui
