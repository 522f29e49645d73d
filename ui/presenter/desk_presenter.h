// What stands around the pages, and the pages that are lists: frame, sign-in, home, work lists, reader.
#pragma once

#include "ui/presenter/phrases.h"
#include "ui/views/desk_view.h"
#include "ui/views/frame_view.h"
#include "ui/views/list_view.h"

namespace kapok::ui {

/// What only the composition root knows of this desk.
struct DeskNote {
    bool training = false;
    QString trainingHint;  ///< users and passwords, training only
    QString journal;       ///< "verified", or what is being done
    bool journalReady = false;
    QString pack;
};

FrameView frame(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note, int readers,
                const QString& currentCode);
SignInPageView signInPage(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                          const std::vector<ports::Reader>& readers, const QString& problem);
/// `asking`: the number typed is being looked for.
HomePageView homePage(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                      const std::vector<ports::Reader>& readers, const QString& problem, bool asking);
ListPageView workPage(const Phrases& phrases, const std::vector<desk::WorkItem>& items, const char* title,
                      const char* empty, const QString& current);
/// Cases that wait for a second person; opening one leads to his sign-in.
/// A row of the approvals that is a locked number: its id begins so, and the number follows.
inline const QString lockedRow = QStringLiteral("locked:");
ListPageView approvalPage(const Phrases& phrases, desk::Counter& counter, const QString& problem);
/// Not built yet, and says so.
ListPageView stockPage(const Phrases& phrases);
/// What is open at the end of the day; the closing itself is not built yet, and the page says so.
DayEndPageView dayEndPage(const Phrases& phrases, const desk::Counter& counter);
FactsPageView readerPage(const Phrases& phrases, const std::vector<ports::Reader>& readers);
FactsPageView cardPage(const Phrases& phrases, const Expected<ports::ChipData>& chip);

}  // namespace kapok::ui
