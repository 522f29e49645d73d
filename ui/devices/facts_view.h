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
    bool operator==(const DeviceRow&) const = default;

    static constexpr auto members =
        std::tuple{Member{"icon", &DeviceRow::icon},     Member{"name", &DeviceRow::name},
                   Member{"what", &DeviceRow::what},     Member{"standing", &DeviceRow::standing},
                   Member{"usable", &DeviceRow::usable}, Member{"percent", &DeviceRow::percent}};
};
static_assert(listsAll<DeviceRow>);

struct FactRow {
    QString label, value, note;
    bool operator==(const FactRow&) const = default;

    static constexpr auto members =
        std::tuple{Member{"label", &FactRow::label}, Member{"value", &FactRow::value}, Member{"note", &FactRow::note}};
};
static_assert(listsAll<FactRow>);

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
    bool operator==(const FactsPageView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"title", &FactsPageView::title}, Member{"remark", &FactsPageView::remark},
                   Member{"groups", &FactsPageView::groups}, Member{"devices", &FactsPageView::devices},
                   Member{"empty", &FactsPageView::empty}};
};
static_assert(listsAll<FactsPageView>);

}  // namespace kapok::ui
