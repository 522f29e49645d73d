// Of which day the figures of a page are: after the close no business day is open, and what was done today is looked at
// all the same (L09, N12).
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

/// The business day that is open; where none is, today.
inline QDate dayShown(const Workplace& work)
{
    const QDate open = work.counter.businessDay();
    return open.isValid() ? open : outletDay(work.counter.now());
}

}  // namespace kapok::ui
