// The sheet that was printed, as it lies before the teller.
#pragma once

#include "ui/kit/state.h"

#include <QImage>

#include <optional>

namespace kapok::ui {

struct PaperPageView {
    QImage sheet;
    QString title, caseNumber;
    std::optional<State> state;  ///< of the case that the paper belongs to
    QString text;                ///< everything that stands on the sheet, for ears
    QString remark;              ///< which copy was printed, or why none was
};

}  // namespace kapok::ui
