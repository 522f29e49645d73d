// Blanks, ribbons and films: where each lies, the road of one serial, and what is being entered (picture 21).
#pragma once

#include "ui/kit/members.h"
#include "ui/kit/table.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

/// A field of what is being entered: typed by its code, its word or its digit.
struct StockFieldView {
    QString name;   ///< move, kind, first, last, from, to, reason; or count.card.gen3, missing
    QString label;  ///< "到"
    QString value;
    QString hint;  ///< what may be typed there
    bool operator==(const StockFieldView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"name", &StockFieldView::name}, Member{"label", &StockFieldView::label},
                   Member{"value", &StockFieldView::value}, Member{"hint", &StockFieldView::hint}};
};
static_assert(listsAll<StockFieldView>);

struct StockPageView {
    QString title;
    QString equations;  ///< a line for each kind: start + received − … = here
    QString flagged;    ///< what was taken out of its order, what a count did not find
    QString empty;      ///< why no rows stand there, and what to do
    QString remark;     ///< what was done, or why not
    QString form;       ///< move, receive, count, serial; empty: nothing is being entered
    QString formTitle;
    std::vector<StockFieldView> fields;
    QString roadTitle;
    std::shared_ptr<const Table> places, road;  ///< null: none
    std::optional<SecondPersonView> secondPerson;

    static constexpr auto members = std::tuple{
        Member{"title", &StockPageView::title},         Member{"equations", &StockPageView::equations},
        Member{"flagged", &StockPageView::flagged},     Member{"empty", &StockPageView::empty},
        Member{"remark", &StockPageView::remark},       Member{"form", &StockPageView::form},
        Member{"formTitle", &StockPageView::formTitle}, Member{"fields", &StockPageView::fields},
        Member{"roadTitle", &StockPageView::roadTitle}, Member{"places", &StockPageView::places},
        Member{"road", &StockPageView::road},           Member{"secondPerson", &StockPageView::secondPerson}};
};
static_assert(listsAll<StockPageView>);

}  // namespace kapok::ui
