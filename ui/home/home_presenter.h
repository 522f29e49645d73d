// What the home page shows, and the open work that sign-in announces as well.
#pragma once

#include "ui/devices/devices_presenter.h"
#include "ui/home/home_view.h"

namespace kapok::ui {

/// `withName`: somebody is signed in who may read them.
std::vector<OpenWorkRow> openWork(const Phrases& phrases, const desk::Counter& counter, bool withName);
/// `asking`: the number typed is being looked for.
HomePageView homePage(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                      const std::vector<ports::Reader>& readers, const QString& problem, bool asking);

}  // namespace kapok::ui
