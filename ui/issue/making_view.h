// A card that is made at the counter, beside what is asked of it (picture 08): the steps with their marks, order beside
// chip, the blank, the printer, and what is done after a jam or a power cut.
#pragma once

#include "ui/kit/members.h"

#include <QString>

#include <vector>

namespace kapok::ui {

struct MakingStepView {
    enum class Mark { Done, Now, Coming };
    QString text, note;  ///< note: when, or with which serial
    Mark mark = Mark::Coming;
    bool operator==(const MakingStepView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"text", &MakingStepView::text}, Member{"note", &MakingStepView::note},
                   Member{"mark", &MakingStepView::mark}};
};
static_assert(listsAll<MakingStepView>);

/// What was ordered beside what the chip says.
struct ComparedView {
    QString label, ordered, read;
    bool same = false;
    bool operator==(const ComparedView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"label", &ComparedView::label}, Member{"ordered", &ComparedView::ordered},
                   Member{"read", &ComparedView::read}, Member{"same", &ComparedView::same}};
};
static_assert(listsAll<ComparedView>);

struct MakingFactView {
    QString label, value;
    bool operator==(const MakingFactView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"label", &MakingFactView::label}, Member{"value", &MakingFactView::value}};
};
static_assert(listsAll<MakingFactView>);

struct MakingView {
    QString clock;  ///< how long this citizen has waited for it (K21)
    std::vector<MakingStepView> steps;
    std::vector<ComparedView> compared;  ///< empty: nothing was read back yet
    QString verdict;                     ///< of the comparison: all agree, or how many do not
    bool agrees = false;
    std::vector<MakingFactView> facts;  ///< the blank, its place, the printer; what nobody knows is said
    QString afterFault, undone;  ///< what is done after a jam or a power cut; what becomes of it where it is left
    bool operator==(const MakingView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"clock", &MakingView::clock},           Member{"steps", &MakingView::steps},
                   Member{"compared", &MakingView::compared},     Member{"verdict", &MakingView::verdict},
                   Member{"agrees", &MakingView::agrees},         Member{"facts", &MakingView::facts},
                   Member{"afterFault", &MakingView::afterFault}, Member{"undone", &MakingView::undone}};
};
static_assert(listsAll<MakingView>);

}  // namespace kapok::ui
