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
    QStringList parts{};    ///< to which it can be narrowed by 1, 2, 3 …; empty: it is one
    int part = 0;           ///< to which it is narrowed
    QString resend{};       ///< what F9 does with the row under the bar; empty: nothing
    QString hold{};         ///< what H does with it
    QString sendsAgain{};   ///< what A does with it
    QString closes{};       ///< what D does with it, once a word was typed
    QString copies{};       ///< what Ctrl C puts on the clipboard; empty: nothing
    QString sentence{};     ///< what is to be known of the whole list, as long as it must be; else `remark` is enough

    static constexpr auto members =
        std::tuple{Member{"title", &ListPageView::title},           Member{"remark", &ListPageView::remark},
                   Member{"counts", &ListPageView::counts},         Member{"empty", &ListPageView::empty},
                   Member{"table", &ListPageView::table},           Member{"lookedUp", &ListPageView::lookedUp},
                   Member{"parts", &ListPageView::parts},           Member{"part", &ListPageView::part},
                   Member{"resend", &ListPageView::resend},         Member{"hold", &ListPageView::hold},
                   Member{"sendsAgain", &ListPageView::sendsAgain}, Member{"closes", &ListPageView::closes},
                   Member{"copies", &ListPageView::copies},         Member{"sentence", &ListPageView::sentence}};
};
static_assert(listsAll<ListPageView>);

}  // namespace kapok::ui
