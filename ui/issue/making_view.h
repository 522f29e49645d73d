// A card that is made at the counter, beside what is asked of it (picture 08): the steps with their marks, order beside
// chip, and at the side the printer, the blank, and what is done after a jam or a power cut.
#pragma once

#include "ui/kit/members.h"
#include "ui/kit/state.h"

#include <QString>

#include <optional>
#include <vector>

namespace kapok::ui {

struct MakingStepView {
    enum class Mark { Done, Now, Coming };
    QString text, note;  ///< note: when, and how long it took (K21); of what is to come, what it is about
    Mark mark = Mark::Coming;
    std::optional<State> state{};  ///< of what is done: kept here, or accepted by the province
    bool operator==(const MakingStepView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"text", &MakingStepView::text}, Member{"note", &MakingStepView::note},
                   Member{"mark", &MakingStepView::mark}, Member{"state", &MakingStepView::state}};
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

/// The side of picture 08. What nobody knows is said to be unknown, and is not left out (K14).
struct MakingSideView {
    QString printer, printerState;         ///< "证卡打印机 P1" · "就绪"; empty: no blank was read yet
    std::vector<MakingFactView> supplies;  ///< ribbon, film, where the card is, both boxes
    QString serial, serialSource;          ///< of the blank; read from the chip, or typed
    std::vector<MakingFactView> stock;     ///< its place in the stock, and what is left there
    std::vector<MakingFactView> spoiled;   ///< blanks of this order that failed before it, each with its reason (K16)
    QString afterFault, undone;  ///< what is done after a jam or a power cut; what becomes of it where it is left
    bool operator==(const MakingSideView&) const = default;

    static constexpr auto members = std::tuple{Member{"printer", &MakingSideView::printer},
                                               Member{"printerState", &MakingSideView::printerState},
                                               Member{"supplies", &MakingSideView::supplies},
                                               Member{"serial", &MakingSideView::serial},
                                               Member{"serialSource", &MakingSideView::serialSource},
                                               Member{"stock", &MakingSideView::stock},
                                               Member{"spoiled", &MakingSideView::spoiled},
                                               Member{"afterFault", &MakingSideView::afterFault},
                                               Member{"undone", &MakingSideView::undone}};
};
static_assert(listsAll<MakingSideView>);

struct MakingView {
    QString progress;  ///< "第 5 步，共 10 步 · 每步都有记录，断电后从这一步接着办"
    QString clock;     ///< how long this citizen has waited for it (K21)
    std::vector<MakingStepView> steps;
    std::vector<ComparedView> compared;  ///< empty: nothing was read back yet
    QString verdict, verdictNote;        ///< of the comparison: all agree, or how many do not; what follows from it
    bool agrees = false;
    MakingSideView side;
    bool operator==(const MakingView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"progress", &MakingView::progress}, Member{"clock", &MakingView::clock},
                   Member{"steps", &MakingView::steps},       Member{"compared", &MakingView::compared},
                   Member{"verdict", &MakingView::verdict},   Member{"verdictNote", &MakingView::verdictNote},
                   Member{"agrees", &MakingView::agrees},     Member{"side", &MakingView::side}};
};
static_assert(listsAll<MakingView>);

}  // namespace kapok::ui
