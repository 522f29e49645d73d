// The sheet that was printed, as it lies before the teller.
#pragma once

#include "ui/approval/second_person_view.h"
#include "ui/kit/members.h"
#include "ui/kit/state.h"

#include <QImage>

#include <optional>

namespace kapok::ui {

struct PaperPageView {
    QImage sheet;
    QString title, caseNumber;
    std::optional<State> state;                    ///< of the case that the paper belongs to
    QString text;                                  ///< everything that stands on the sheet, for ears
    QString remark;                                ///< which copy was printed, or why none was
    QStringList alsoHere{};                        ///< titles of the papers that lie below it
    std::optional<SecondPersonView> secondPerson;  ///< beside the paper, before it is printed once more
    bool operator==(const PaperPageView&) const = default;

    static constexpr auto members = std::tuple{Member{"sheet", &PaperPageView::sheet},
                                               Member{"title", &PaperPageView::title},
                                               Member{"caseNumber", &PaperPageView::caseNumber},
                                               Member{"state", &PaperPageView::state},
                                               Member{"text", &PaperPageView::text},
                                               Member{"remark", &PaperPageView::remark},
                                               Member{"alsoHere", &PaperPageView::alsoHere},
                                               Member{"secondPerson", &PaperPageView::secondPerson}};
};
static_assert(listsAll<PaperPageView>);

}  // namespace kapok::ui
