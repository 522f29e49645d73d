// What the citizen sees on his own screen: what he must check or sign, and nothing else of the desk (ui.md).
#pragma once

#include "domain/signature.h"
#include "ui/kit/members.h"

#include <QString>

namespace kapok::ui {

/// "Fee  20.00 yuan"; where it changes, what it is now stands before it.
struct CitizenRow {
    QString label, value, before;
    bool operator==(const CitizenRow&) const = default;

    static constexpr auto members = std::tuple{Member{"label", &CitizenRow::label}, Member{"value", &CitizenRow::value},
                                               Member{"before", &CitizenRow::before}};
};
static_assert(listsAll<CitizenRow>);

/// All texts are ready to be read. As it is made, it is the screen that nobody stands before.
struct CitizenView {
    QString outlet;
    QString heading;               ///< "Please check"; where nobody is to check anything, a greeting
    QString nameLabel, name;       ///< in full, only while he checks or signs
    std::vector<CitizenRow> rows;  ///< the number masked
    QString said, aside;           ///< one instruction, and what else he should know
    QString takeCard;              ///< a card lies in a reader still
    int sheet = 0;                 ///< where he signs; 0: nowhere. Another number: a clean one
    QString signHere;
    bool operator==(const CitizenView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"outlet", &CitizenView::outlet},       Member{"heading", &CitizenView::heading},
                   Member{"nameLabel", &CitizenView::nameLabel}, Member{"name", &CitizenView::name},
                   Member{"rows", &CitizenView::rows},           Member{"said", &CitizenView::said},
                   Member{"aside", &CitizenView::aside},         Member{"takeCard", &CitizenView::takeCard},
                   Member{"sheet", &CitizenView::sheet},         Member{"signHere", &CitizenView::signHere}};
};
static_assert(listsAll<CitizenView>);

}  // namespace kapok::ui
