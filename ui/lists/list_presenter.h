// The lists of cases: work, outbox, approvals; and stock, which is not built yet.
#pragma once

#include "ui/kit/phrases.h"
#include "ui/lists/list_view.h"

namespace kapok::ui {

ListPageView workPage(const Phrases& phrases, const std::vector<desk::WorkItem>& items, const char* title,
                      const char* empty, const QString& current);
/// A row of the approvals that is a locked number: its id begins so, and the number follows.
inline const QString lockedRow = QStringLiteral("locked:");
/// Cases that wait for a second person; opening one leads to his sign-in.
ListPageView approvalPage(const Phrases& phrases, desk::Counter& counter, const QString& problem);
/// Not built yet, and says so.
ListPageView stockPage(const Phrases& phrases);

}  // namespace kapok::ui
