// What can be chosen or ticked, and one thing and what it is: of questions and of approvals.
#pragma once

#include "ui/kit/members.h"

#include <QString>

#include <vector>

namespace kapok::ui {

/// One thing and what it is: "Status: normal".
struct LabelledView {
    QString label, value;
    bool operator==(const LabelledView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"label", &LabelledView::label}, Member{"value", &LabelledView::value}};
};
static_assert(listsAll<LabelledView>);

struct OptionView {
    QString value;  ///< as in the play file and the journal: "lost"
    QString text, detail;
    bool suggested = false;
    QString note{};                    ///< at the right end: "20.00 元"
    QString act{};                     ///< what Enter does once this one is chosen; empty: it goes on
    bool folded = false;               ///< behind one more key: a paper that this request does not need
    bool needed = false;               ///< it is asked for as long as it is not ticked
    std::vector<LabelledView> rows{};  ///< of a card: the options stand side by side, each with these rows below
    bool operator==(const OptionView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"value", &OptionView::value},   Member{"text", &OptionView::text},
                   Member{"detail", &OptionView::detail}, Member{"suggested", &OptionView::suggested},
                   Member{"note", &OptionView::note},     Member{"act", &OptionView::act},
                   Member{"folded", &OptionView::folded}, Member{"needed", &OptionView::needed},
                   Member{"rows", &OptionView::rows}};
};
static_assert(listsAll<OptionView>);

}  // namespace kapok::ui
