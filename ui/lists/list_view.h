// Lists of cases and things: work list, outbox, approvals, stock, reports.
#pragma once

#include "ui/kit/notice_view.h"

namespace kapok::ui {

struct ListColumn {
    QString title;
    int share = 1;         ///< of the width
    bool figures = false;  ///< right-aligned, never elided
    bool operator==(const ListColumn&) const = default;
};

struct ListRow {
    /// What Enter opens: a case, or a number that is locked and gets its tries back.
    enum class What { Case, LockedNumber };
    QString id;
    What what = What::Case;
    std::optional<State> state;  ///< painted in the first column
    QStringList cells;           ///< one for each column
    bool operator==(const ListRow&) const = default;
};

struct ListPageView {
    QString title, remark;
    QStringList counts;
    QString empty;  ///< what this list is for and what to press
    std::vector<ListColumn> columns;
    std::vector<ListRow> rows;
    QString current;
    /// The case under the bar, below the list.
    struct Opened {
        QString heading, number, note;
        std::optional<State> state;
        NoticeView notice;
    };
    std::optional<Opened> opened;
};

}  // namespace kapok::ui
