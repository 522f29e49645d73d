// Where photo and texts stand on a card's face, over a preview of it (K17).
#pragma once

#include "ui/kit/members.h"

#include <QImage>

namespace kapok::ui {

/// What stands on the card and can be moved.
struct FacePlaceRow {
    QString name, place;  ///< "姓名", "左 36.0  上 15.5 毫米"
    bool chosen = false;
    bool operator==(const FacePlaceRow&) const = default;

    static constexpr auto members =
        std::tuple{Member{"name", &FacePlaceRow::name}, Member{"place", &FacePlaceRow::place},
                   Member{"chosen", &FacePlaceRow::chosen}};
};
static_assert(listsAll<FacePlaceRow>);

struct FacePageView {
    QString title;     ///< "卡面排版 • 第三代"
    QString standing;  ///< whether what is seen is what is printed
    QString remark;    ///< what was wrong, or that it is kept
    QImage picture;    ///< of an invented citizen's card, upright; null: it cannot be shown
    std::vector<FacePlaceRow> places{};
    QString printsTest{};  ///< what T does: "在 00000107 上打印"; empty: nothing
    bool canKeep = false;  ///< something was moved, and who sits here may change it
    bool canMove = false;
    bool operator==(const FacePageView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"title", &FacePageView::title},     Member{"standing", &FacePageView::standing},
                   Member{"remark", &FacePageView::remark},   Member{"picture", &FacePageView::picture},
                   Member{"places", &FacePageView::places},   Member{"printsTest", &FacePageView::printsTest},
                   Member{"canKeep", &FacePageView::canKeep}, Member{"canMove", &FacePageView::canMove}};
};
static_assert(listsAll<FacePageView>);

}  // namespace kapok::ui
