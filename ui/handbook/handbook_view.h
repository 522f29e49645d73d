// The handbook: paragraphs of the source, those that hold what is sought or those that were cited (capabilities.md J10).
#pragma once

#include "ui/kit/members.h"

#include <QString>

#include <vector>

namespace kapok::ui {

struct ParagraphView {
    QString id;  ///< "P1.11(12)"
    QString title, text;
    bool operator==(const ParagraphView&) const = default;

    static constexpr auto members = std::tuple{Member{"id", &ParagraphView::id}, Member{"title", &ParagraphView::title},
                                               Member{"text", &ParagraphView::text}};
};
static_assert(listsAll<ParagraphView>);

struct HandbookPageView {
    QString title;
    QString counts;  ///< "57 条", "找到 3 条"
    QString remark;  ///< what was printed, or what was wrong
    QString empty;   ///< why there is none, and what to do
    std::vector<ParagraphView> paragraphs;
    int opened = 0;  ///< how often it was opened: each time it begins anew
    bool operator==(const HandbookPageView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"title", &HandbookPageView::title},           Member{"counts", &HandbookPageView::counts},
                   Member{"remark", &HandbookPageView::remark},         Member{"empty", &HandbookPageView::empty},
                   Member{"paragraphs", &HandbookPageView::paragraphs}, Member{"opened", &HandbookPageView::opened}};
};
static_assert(listsAll<HandbookPageView>);

}  // namespace kapok::ui
