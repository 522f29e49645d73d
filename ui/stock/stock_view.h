// Blanks, ribbons and films: where each lies, the road of one serial, and what is being entered (picture 21).
#pragma once

#include "ui/approval/second_person_view.h"
#include "ui/kit/members.h"
#include "ui/kit/table.h"

namespace kapok::ui {

/// A field of what is being entered: typed by its code, its word or its digit.
struct StockFieldView {
    QString name;   ///< move, kind, first, last, from, to, reason; or count.card.gen3, missing
    QString label;  ///< "到"
    QString value;
    QString hint;            ///< what may be typed there
    bool isBeside = false;   ///< of the one before it: from and to, first and last
    bool isFigures = false;  ///< serials and counts: no input method stands there
    bool operator==(const StockFieldView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"name", &StockFieldView::name},         Member{"label", &StockFieldView::label},
                   Member{"value", &StockFieldView::value},       Member{"hint", &StockFieldView::hint},
                   Member{"isBeside", &StockFieldView::isBeside}, Member{"isFigures", &StockFieldView::isFigures}};
};
static_assert(listsAll<StockFieldView>);

/// What was typed, by field.
using StockTyped = std::map<QString, QString>;

/// What is understood of it before anybody enters it: how many, next in order or not, and what lies where behind it (21).
class StockReading {
public:
    virtual ~StockReading() = default;
    virtual std::vector<LabelledView> read(const StockTyped& typed) const = 0;
};

struct StockPageView {
    QString title;
    QString subtitle;   ///< that each has its place
    QString equations;  ///< a line for each kind: start + received − … = here
    QString flagged;    ///< what was taken out of its order today
    QString empty;      ///< why no rows stand there, and what to do
    QString remark;     ///< what was done, or why not
    QString form;       ///< move, receive, count, serial; empty: nothing is being entered
    QString keeper;     ///< who sits here: what another one typed is nothing of his
    QString formTitle;
    std::vector<StockFieldView> fields;
    std::shared_ptr<const StockReading> reading;  ///< null: of this form nothing is said before it is entered
    QString formNote;                             ///< who signs it, and how what was wrong is mended
    QString roadTitle, roadNote;
    std::shared_ptr<const Table> places, road;  ///< null: none
    std::optional<SecondPersonView> secondPerson;

    static constexpr auto members = std::tuple{Member{"title", &StockPageView::title},
                                               Member{"subtitle", &StockPageView::subtitle},
                                               Member{"equations", &StockPageView::equations},
                                               Member{"flagged", &StockPageView::flagged},
                                               Member{"empty", &StockPageView::empty},
                                               Member{"remark", &StockPageView::remark},
                                               Member{"form", &StockPageView::form},
                                               Member{"keeper", &StockPageView::keeper},
                                               Member{"formTitle", &StockPageView::formTitle},
                                               Member{"fields", &StockPageView::fields},
                                               Member{"reading", &StockPageView::reading},
                                               Member{"formNote", &StockPageView::formNote},
                                               Member{"roadTitle", &StockPageView::roadTitle},
                                               Member{"roadNote", &StockPageView::roadNote},
                                               Member{"places", &StockPageView::places},
                                               Member{"road", &StockPageView::road},
                                               Member{"secondPerson", &StockPageView::secondPerson}};
};
static_assert(listsAll<StockPageView>);

}  // namespace kapok::ui
