// What a second person is shown and asked to agree to, on whichever page (06; rules.md §19).
#pragma once

#include "ui/kit/option_view.h"

namespace kapok::ui {

struct SecondPersonView {
    QString title;
    std::vector<LabelledView> rows;     ///< what exactly he is asked to agree to
    std::vector<OptionView> ticks;      ///< what he confirms, Alt+digit
    std::vector<LabelledView> reasons;  ///< for a no: what is said of it, by the code that counts it
    bool asksAmount = false;            ///< the rules have decided no fee: he names it
    QString note;
    QString code;             ///< of this page: goes back with what he says of it
    bool onlyAgrees = false;  ///< what is not agreed to is just not done, and leaves nothing to decline
    QString approve;          ///< "同意归集"
    QString problem;          ///< why the last try did not pass
    bool operator==(const SecondPersonView&) const = default;

    static constexpr auto members = std::tuple{Member{"title", &SecondPersonView::title},
                                               Member{"rows", &SecondPersonView::rows},
                                               Member{"ticks", &SecondPersonView::ticks},
                                               Member{"reasons", &SecondPersonView::reasons},
                                               Member{"asksAmount", &SecondPersonView::asksAmount},
                                               Member{"note", &SecondPersonView::note},
                                               Member{"code", &SecondPersonView::code},
                                               Member{"onlyAgrees", &SecondPersonView::onlyAgrees},
                                               Member{"approve", &SecondPersonView::approve},
                                               Member{"problem", &SecondPersonView::problem}};
};
static_assert(listsAll<SecondPersonView>);

}  // namespace kapok::ui
