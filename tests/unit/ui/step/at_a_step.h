// The step page over a case of somebody who is here.
#pragma once

#include "tests/unit/ui/fake_counter.h"
#include "ui/step/step_presenter.h"

namespace kapok::ui {

inline const domain::CaseId outer{QStringLiteral("outer")}, inner{QStringLiteral("inner")};

inline desk::CaseView caseOf(const domain::CaseId& id)
{
    desk::CaseView one{.id = id, .number = QStringLiteral("0708-0101-0023-7"), .business = domain::Business::Apply};
    one.standing.id = id;
    one.standing.step.kind = workflows::StepKind::Ask;
    one.standing.step.fills = QStringLiteral("who");
    one.standing.step.question = {words("view.go_on"), QStringLiteral("text"), {}, {}};
    return one;
}

inline workflows::FieldState paper(const char* field, const char* title)
{
    return {QLatin1String(field), workflows::Nature::Effect, true, false,
            Json{{"title", title}, {"rows", Json::array()}}};
}

struct AtAStep : Desk {
    AtAStep()
    {
        counter.cases = {{outer, caseOf(outer)}};
        counter.here = somebody();
        counter.stands.id = outer;
        work.way.begin({pages::home});
        work.way.open({pages::person});
        work.way.open({pages::step, outer});
    }
    StepPresenter step{work};
};

}  // namespace kapok::ui
