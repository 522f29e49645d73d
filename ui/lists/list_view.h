// Lists of cases and things: work list, outbox, approvals, stock, reports.
#pragma once

#include "ui/kit/members.h"
#include "ui/kit/notice_view.h"
#include "ui/kit/table.h"

namespace kapok::ui {

struct ListPageView {
    QString title, remark;
    QStringList counts;
    QString empty;                       ///< what this list is for and what to press
    std::shared_ptr<const Table> table;  ///< its rows; null: none
    bool lookedUp = false;  ///< begins in the line to search in; Ctrl P prints a row for the citizen, Enter opens none

    static constexpr auto members =
        std::tuple{Member{"title", &ListPageView::title},   Member{"remark", &ListPageView::remark},
                   Member{"counts", &ListPageView::counts}, Member{"empty", &ListPageView::empty},
                   Member{"table", &ListPageView::table},   Member{"lookedUp", &ListPageView::lookedUp}};
};
static_assert(listsAll<ListPageView>);

}  // namespace kapok::ui
