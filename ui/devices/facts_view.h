// Devices and what stands in them: one row each, and the page that lists facts.
#pragma once

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
};

struct FactRow {
    QString label, value, note;
    bool operator==(const FactRow&) const = default;
};

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
};

}  // namespace kapok::ui
