// Lists of cases and things: work list, outbox, approvals, stock, reports.
#pragma once

#include "ui/step/step_view.h"

namespace kapok::ui {

struct ListColumn {
    QString title;
    int share = 1;         ///< of the width
    bool figures = false;  ///< right-aligned, never elided
    bool operator==(const ListColumn&) const = default;
};

struct ListRow {
    QString id;
    std::optional<State> state;  ///< painted in the first column
    QStringList cells;           ///< one for each column
    bool operator==(const ListRow&) const = default;
};

struct ActionView {
    QString id, text, key;
    bool primary = false;
    bool enabled = true;
    bool operator==(const ActionView&) const = default;
};

struct ListPageView {
    QString title, remark;
    QStringList counts;
    QString empty;  ///< what this list is for and what to press
    bool withState = true;
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
    std::vector<ActionView> actions;
};

}  // namespace kapok::ui
