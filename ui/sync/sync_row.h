// One row of the page `sync`: something in which this desk is in step with the others, or is not.
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

struct SyncRow {
    QString id, what, now, last, trouble;
    Page leadsTo{};    ///< empty: it is asked for now
    QString caseId{};  ///< of the case that Enter opens; empty: it leads elsewhere
    bool operator==(const SyncRow&) const = default;
};

/// What the province wants done again (M11), and both versions of what it and the journal say differently (M12).
std::vector<SyncRow> rowsToSeeTo(const Workplace& work);

/// What such a row is about; nothing: it is none of them.
struct SeenTo {
    QString wanted{};                   ///< of what is wanted again
    domain::OperationId operation{};    ///< of a conflict …
    desk::Holds holds = desk::Holds{};  ///< … and whose version this row says
};
std::optional<SeenTo> seenToBy(const QString& row);

}  // namespace kapok::ui
