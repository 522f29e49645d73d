// What every failure says: what happened, what is saved, what comes next (ui.md "Words").
#pragma once

#include "ui/kit/members.h"
#include "ui/kit/state.h"

#include <QString>

#include <optional>
#include <vector>

namespace kapok::ui {

struct NoticeView {
    QString happened, saved, next;
    QString remark;  ///< "下次核对 09:56:38，还有 2 分 40 秒"
    QString detail;  ///< for support: codes stand here and nowhere else
    bool askAgain = false;
    struct Event {
        QString time;
        std::optional<State> state;
        QString text;
        bool operator==(const Event&) const = default;
    };
    std::vector<Event> events;
    QString readAloud;
    bool operator==(const NoticeView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"happened", &NoticeView::happened}, Member{"saved", &NoticeView::saved},
                   Member{"next", &NoticeView::next},         Member{"remark", &NoticeView::remark},
                   Member{"detail", &NoticeView::detail},     Member{"askAgain", &NoticeView::askAgain},
                   Member{"events", &NoticeView::events},     Member{"readAloud", &NoticeView::readAloud}};
};
static_assert(listsAll<NoticeView>);

}  // namespace kapok::ui
