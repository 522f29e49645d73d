// A report on the screen: which one, of which days, its rows and what they sum up to (picture 24).
#pragma once

#include "ui/kit/members.h"
#include "ui/kit/table.h"

#include <QString>

namespace kapok::ui {

struct ReportChoice {
    QString name;  ///< by_business
    QString title;
    bool chosen = false;
    bool operator==(const ReportChoice&) const = default;

    static constexpr auto members =
        std::tuple{Member{"name", &ReportChoice::name}, Member{"title", &ReportChoice::title},
                   Member{"chosen", &ReportChoice::chosen}};
};
static_assert(listsAll<ReportChoice>);

/// What the report is narrowed to, by a digit.
struct ReportFilter {
    QString by;           ///< teller, channel, bank, state
    QString name, value;  ///< "柜员", "全部"
    bool operator==(const ReportFilter&) const = default;

    static constexpr auto members = std::tuple{Member{"by", &ReportFilter::by}, Member{"name", &ReportFilter::name},
                                               Member{"value", &ReportFilter::value}};
};
static_assert(listsAll<ReportFilter>);

/// A row as a bar: how many of its cases stand where, in the order accepted, recorded, in doubt, refused, draft.
struct ReportBar {
    QString label, name;  ///< "1201", "启用"
    std::vector<qint64> parts;
    bool operator==(const ReportBar&) const = default;

    static constexpr auto members = std::tuple{Member{"label", &ReportBar::label}, Member{"name", &ReportBar::name},
                                               Member{"parts", &ReportBar::parts}};
};
static_assert(listsAll<ReportBar>);

struct ReportsPageView {
    QString title;         ///< "报表 • 按业务"
    QString counts;        ///< how many rows, and when they were counted
    QString standing;      ///< whether all of these days are closed
    QString remark;        ///< where it was written, or what was wrong
    bool isWrong = false;  ///< the remark says what was wrong with the days
    QString empty;         ///< why no rows stand there, and what to do
    QString from, to;      ///< "2021-07-08"
    QString totals;        ///< "合计  笔数 128  收费（元） 680.00"
    bool canBeWritten = false;
    bool rowsAreCases = false;  ///< Enter opens the one under the bar
    std::vector<ReportChoice> reports;
    std::vector<ReportFilter> filters;   ///< those that this report heeds
    std::vector<ReportBar> bars;         ///< of a report that counts cases by where they stand
    std::shared_ptr<const Table> table;  ///< null: none

    static constexpr auto members = std::tuple{Member{"title", &ReportsPageView::title},
                                               Member{"counts", &ReportsPageView::counts},
                                               Member{"standing", &ReportsPageView::standing},
                                               Member{"remark", &ReportsPageView::remark},
                                               Member{"isWrong", &ReportsPageView::isWrong},
                                               Member{"empty", &ReportsPageView::empty},
                                               Member{"from", &ReportsPageView::from},
                                               Member{"to", &ReportsPageView::to},
                                               Member{"totals", &ReportsPageView::totals},
                                               Member{"canBeWritten", &ReportsPageView::canBeWritten},
                                               Member{"rowsAreCases", &ReportsPageView::rowsAreCases},
                                               Member{"reports", &ReportsPageView::reports},
                                               Member{"filters", &ReportsPageView::filters},
                                               Member{"bars", &ReportsPageView::bars},
                                               Member{"table", &ReportsPageView::table}};
};
static_assert(listsAll<ReportsPageView>);

}  // namespace kapok::ui
