// The side: why, how much, when, which papers, what comes next. A block without content is not shown.
#pragma once

#include "ui/kit/members.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kapok::ui {

struct RoadStep {
    QString code, name, note;
    bool today = false;  ///< possible in this visit
    bool operator==(const RoadStep&) const = default;

    static constexpr auto members = std::tuple{Member{"code", &RoadStep::code}, Member{"name", &RoadStep::name},
                                               Member{"note", &RoadStep::note}, Member{"today", &RoadStep::today}};
};
static_assert(listsAll<RoadStep>);

struct SideView {
    QString icon, heading;
    QString readAloud;

    QString fee;                   ///< "20.00 元"
    QString promise, promiseNote;  ///< "8月5日 周四" · "2021-08-05 · 20 个工作日"

    QString warning, warningText;

    std::vector<RoadStep> road;

    struct Row {
        QString icon, text, note;  ///< icon: an icon's name, or a step's number
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> papers;
    std::vector<Row> next;

    QStringList basis;  ///< paragraphs
    QString pack;
    bool operator==(const SideView&) const = default;

    static constexpr auto members = std::tuple{Member{"icon", &SideView::icon},
                                               Member{"heading", &SideView::heading},
                                               Member{"readAloud", &SideView::readAloud},
                                               Member{"fee", &SideView::fee},
                                               Member{"promise", &SideView::promise},
                                               Member{"promiseNote", &SideView::promiseNote},
                                               Member{"warning", &SideView::warning},
                                               Member{"warningText", &SideView::warningText},
                                               Member{"road", &SideView::road},
                                               Member{"papers", &SideView::papers},
                                               Member{"next", &SideView::next},
                                               Member{"basis", &SideView::basis},
                                               Member{"pack", &SideView::pack}};
};
static_assert(listsAll<SideView>);

}  // namespace kapok::ui
