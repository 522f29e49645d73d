// The end of the day; the closing itself is not built yet, and the page says so.
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/presenter_of.h"

namespace kapok::ui {

class DayEndPage;

class DayEndPresenter : public PresenterOf<pages::dayEnd, DayEndPage> {
public:
    using PresenterOf::PresenterOf;
    DayEndPageView view() const;
};

}  // namespace kapok::ui
