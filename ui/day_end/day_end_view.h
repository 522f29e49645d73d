// The end of the day: what is still open, and what becomes of it.
#pragma once

#include "ui/devices/facts_view.h"
#include "ui/kit/members.h"

namespace kapok::ui {

struct DayEndPageView {
    QString title, day, remark;
    std::vector<DeviceRow> checks;
    bool operator==(const DayEndPageView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"title", &DayEndPageView::title}, Member{"day", &DayEndPageView::day},
                   Member{"remark", &DayEndPageView::remark}, Member{"checks", &DayEndPageView::checks}};
};
static_assert(listsAll<DayEndPageView>);

}  // namespace kapok::ui
