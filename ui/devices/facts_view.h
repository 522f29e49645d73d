// Devices and what stands in them: one row each, and the page that lists facts.
#pragma once

#include "ui/kit/members.h"

#include <QString>

#include <optional>
#include <vector>

namespace kapok::ui {

struct DeviceRow {
    QString icon, name, what;
    QString standing;            ///< "可用", "第 2 秒", "签名相符"
    std::optional<bool> usable;  ///< none: no dot
    std::optional<int> percent;
    QString test{};  ///< what T does with it: "测试读卡器 1"; empty: nothing
    bool operator==(const DeviceRow&) const = default;

    static constexpr auto members =
        std::tuple{Member{"icon", &DeviceRow::icon},     Member{"name", &DeviceRow::name},
                   Member{"what", &DeviceRow::what},     Member{"standing", &DeviceRow::standing},
                   Member{"usable", &DeviceRow::usable}, Member{"percent", &DeviceRow::percent},
                   Member{"test", &DeviceRow::test}};
};
static_assert(listsAll<DeviceRow>);

struct FactRow {
    QString label, value, note;
    bool operator==(const FactRow&) const = default;

    static constexpr auto members =
        std::tuple{Member{"label", &FactRow::label}, Member{"value", &FactRow::value}, Member{"note", &FactRow::note}};
};
static_assert(listsAll<FactRow>);

/// A thing that a teller can do to the practice world.
struct PracticeRow {
    QString group;  ///< "卡 · 读卡器 1"; the rows of one group follow one another
    QString cap;    ///< "1", "Alt 0"
    QString text, note;
    bool holds = false;  ///< it is so now: the line is up
    bool usable = true;
    bool operator==(const PracticeRow&) const = default;

    static constexpr auto members =
        std::tuple{Member{"group", &PracticeRow::group}, Member{"cap", &PracticeRow::cap},
                   Member{"text", &PracticeRow::text},   Member{"note", &PracticeRow::note},
                   Member{"holds", &PracticeRow::holds}, Member{"usable", &PracticeRow::usable}};
};
static_assert(listsAll<PracticeRow>);

struct FactsPageView {
    QString title, remark;
    struct Group {
        QString title;
        std::vector<FactRow> rows;
        bool operator==(const Group&) const = default;
    };
    std::vector<Group> groups;
    std::vector<DeviceRow> devices;
    QString empty;
    QString practiceTitle, practiceNote;
    QString lookAgain, saveDiagnostics;  ///< what F5 and X do; empty: nothing
    QString pauseQueue, moveQueue;       ///< what P and M do with the card printer's queue; empty: nothing
    QString faces;                       ///< what F does: to the faces of cards; empty: nothing
    QString citizensScreen;              ///< what C does with it: it is opened, or closed; empty: nothing
    std::vector<PracticeRow> practice;   ///< in training only: a real desk has none
    bool operator==(const FactsPageView&) const = default;

    static constexpr auto members = std::tuple{Member{"title", &FactsPageView::title},
                                               Member{"remark", &FactsPageView::remark},
                                               Member{"groups", &FactsPageView::groups},
                                               Member{"devices", &FactsPageView::devices},
                                               Member{"empty", &FactsPageView::empty},
                                               Member{"practiceTitle", &FactsPageView::practiceTitle},
                                               Member{"practiceNote", &FactsPageView::practiceNote},
                                               Member{"lookAgain", &FactsPageView::lookAgain},
                                               Member{"saveDiagnostics", &FactsPageView::saveDiagnostics},
                                               Member{"pauseQueue", &FactsPageView::pauseQueue},
                                               Member{"moveQueue", &FactsPageView::moveQueue},
                                               Member{"faces", &FactsPageView::faces},
                                               Member{"citizensScreen", &FactsPageView::citizensScreen},
                                               Member{"practice", &FactsPageView::practice}};
};
static_assert(listsAll<FactsPageView>);

}  // namespace kapok::ui
