// The end of the day; the closing itself is not built yet, and the page says so.
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/workplace.h"

namespace kapok::ui {

class DayEndPage;

class DayEndPresenter {
public:
    static constexpr Page page = pages::dayEnd;
    using Widget = DayEndPage;

    explicit DayEndPresenter(Workplace& work) : m_work(work) {}
    DayEndPageView view() const;

private:
    Workplace& m_work;
};

}  // namespace kapok::ui
