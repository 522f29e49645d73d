// The end of the day: what is counted blind, what it should have come to once it is, what goes over to tomorrow, and the
// day as it was closed (pictures 20 and 20b).
#pragma once

#include "ui/devices/facts_view.h"
#include "ui/kit/table.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

/// One thing that is counted. What it should come to is in no row before it was (L10).
struct DayCountRow {
    QString what;        ///< cash, card.gen3
    QString label;       ///< "现金（元）"
    QString expected;    ///< "点完显示", then the figure
    QString counted;     ///< as it was counted; empty: it is asked
    QString difference;  ///< empty: not known yet
    QString who;         ///< "9001, 9002"
    bool asked = false;  ///< it is typed here
    bool asksReason = false;
    QString reason;  ///< as it was typed, or stands in the close
    bool operator==(const DayCountRow&) const = default;

    static constexpr auto members = std::tuple{Member{"what", &DayCountRow::what},
                                               Member{"label", &DayCountRow::label},
                                               Member{"expected", &DayCountRow::expected},
                                               Member{"counted", &DayCountRow::counted},
                                               Member{"difference", &DayCountRow::difference},
                                               Member{"who", &DayCountRow::who},
                                               Member{"asked", &DayCountRow::asked},
                                               Member{"asksReason", &DayCountRow::asksReason},
                                               Member{"reason", &DayCountRow::reason}};
};
static_assert(listsAll<DayCountRow>);

struct DayEndPageView {
    QString title, day;
    QString stage;      ///< which step of the evening it is
    QString remark;     ///< what was done, or why not
    QString form;       ///< count, reasons, closed, reopen; empty: nothing is known yet
    QString keeper;     ///< who sits here: what another one typed is nothing of his
    QStringList heads;  ///< of the rows: what, expected, counted, difference, by whom
    std::vector<DayCountRow> rows;
    QString reasonHint;  ///< what may be typed where a reason is asked
    QString note;        ///< how it goes on
    QString tillsTitle;
    std::shared_ptr<const Table> tills;  ///< null: not known, or nothing was taken
    std::vector<LabelledView> closed;    ///< number, seal, by whom; empty: it is open
    QString checksTitle;
    std::vector<DeviceRow> checks;  ///< what goes over, case by case, and what agrees
    std::optional<SecondPersonView> secondPerson;

    static constexpr auto members = std::tuple{Member{"title", &DayEndPageView::title},
                                               Member{"day", &DayEndPageView::day},
                                               Member{"stage", &DayEndPageView::stage},
                                               Member{"remark", &DayEndPageView::remark},
                                               Member{"form", &DayEndPageView::form},
                                               Member{"keeper", &DayEndPageView::keeper},
                                               Member{"heads", &DayEndPageView::heads},
                                               Member{"rows", &DayEndPageView::rows},
                                               Member{"reasonHint", &DayEndPageView::reasonHint},
                                               Member{"note", &DayEndPageView::note},
                                               Member{"tillsTitle", &DayEndPageView::tillsTitle},
                                               Member{"tills", &DayEndPageView::tills},
                                               Member{"closed", &DayEndPageView::closed},
                                               Member{"checksTitle", &DayEndPageView::checksTitle},
                                               Member{"checks", &DayEndPageView::checks},
                                               Member{"secondPerson", &DayEndPageView::secondPerson}};
};
static_assert(listsAll<DayEndPageView>);

}  // namespace kapok::ui
