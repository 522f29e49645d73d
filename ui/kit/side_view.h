// The side: why, how much, when, which papers, what comes next. A block without content is not shown.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kapok::ui {

struct RoadStep {
    QString code, name, note;
    bool today = false;  ///< possible in this visit
    bool operator==(const RoadStep&) const = default;
};

struct SideView {
    QString icon, heading;
    QString readAloud;

    QString fee, feeNote;          ///< "20.00 元" · "遗失补卡 · 尚未收取"
    QString promise, promiseNote;  ///< "8月5日 周四" · "2021-08-05 · 20 个工作日"

    QString warning, warningText;

    std::vector<RoadStep> road;
    QString roadNote;
    QString phoneLabel, phone;

    struct Row {
        QString icon, text, note;  ///< icon: an icon's name, or a step's number
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> papers;
    std::vector<Row> next;
    QString nextNote;

    struct Basis {
        QString paragraph, text;
        bool operator==(const Basis&) const = default;
    };
    std::vector<Basis> basis;
    QString pack;
    bool operator==(const SideView&) const = default;
};

}  // namespace kapok::ui
