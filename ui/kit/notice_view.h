// What every failure says: what happened, what is saved, what comes next (ui.md "Words").
#pragma once

#include "ui/kit/members.h"

#include <QString>

namespace kapok::ui {

struct NoticeView {
    QString happened, saved, next;
    QString detail;  ///< for support: codes stand here and nowhere else
    bool askAgain = false;
    bool operator==(const NoticeView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"happened", &NoticeView::happened}, Member{"saved", &NoticeView::saved},
                   Member{"next", &NoticeView::next}, Member{"detail", &NoticeView::detail},
                   Member{"askAgain", &NoticeView::askAgain}};
};
static_assert(listsAll<NoticeView>);

}  // namespace kapok::ui
