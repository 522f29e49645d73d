// What every presenter is: the page that it fills, the widget that shows it, and the workplace.
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

template <const Page& shown, class Picture>
class PresenterOf {
public:
    static constexpr Page page = shown;
    using Widget = Picture;

    explicit PresenterOf(Workplace& work) : m_work(work) {}

protected:
    Workplace& m_work;
};

}  // namespace kapok::ui
