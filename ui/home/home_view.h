// Where the day begins: whoever comes next, and what is open.
#pragma once

#include "ui/kit/members.h"
#include "ui/kit/state.h"

#include <vector>

namespace kapok::ui {

struct OpenWorkRow {
    State state = State::Draft;
    QString id, text, when;
    bool operator==(const OpenWorkRow&) const = default;

    static constexpr auto members = std::tuple{Member{"state", &OpenWorkRow::state}, Member{"id", &OpenWorkRow::id},
                                               Member{"text", &OpenWorkRow::text}, Member{"when", &OpenWorkRow::when}};
};
static_assert(listsAll<OpenWorkRow>);

/// How many cases of the day stand so: 12.
struct DayCount {
    QString name;  ///< "draft"
    State state = State::Draft;
    QString count, note;
    bool operator==(const DayCount&) const = default;

    static constexpr auto members = std::tuple{Member{"name", &DayCount::name}, Member{"state", &DayCount::state},
                                               Member{"count", &DayCount::count}, Member{"note", &DayCount::note}};
};
static_assert(listsAll<DayCount>);

struct HomePageView {
    QString greeting, dayLine;
    QString barred;     ///< why nobody is opened here by who sits here; empty: he may
    QString problem;    ///< what was wrong with the number typed
    QString asking;     ///< what is being asked meanwhile; empty: nothing
    QString stillHere;  ///< who is open still: Enter leads back to him; empty: nobody
    QString holder;     ///< whose card lies on the reader: Enter opens him; empty: nobody's that is known
    QString carried;    ///< what the day before left open, by name; empty: nothing of it is
    std::vector<DayCount> counts;
    std::vector<OpenWorkRow> openWork;  ///< only what needs a hand
    bool operator==(const HomePageView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"greeting", &HomePageView::greeting}, Member{"dayLine", &HomePageView::dayLine},
                   Member{"barred", &HomePageView::barred},     Member{"problem", &HomePageView::problem},
                   Member{"asking", &HomePageView::asking},     Member{"stillHere", &HomePageView::stillHere},
                   Member{"holder", &HomePageView::holder},     Member{"carried", &HomePageView::carried},
                   Member{"counts", &HomePageView::counts},     Member{"openWork", &HomePageView::openWork}};
};
static_assert(listsAll<HomePageView>);

}  // namespace kapok::ui
