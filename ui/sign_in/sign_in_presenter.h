// What the sign-in page shows: it is up before devices and journal are.
#pragma once

#include "ui/devices/devices_presenter.h"
#include "ui/sign_in/sign_in_view.h"

namespace kapok::ui {

SignInPageView signInPage(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                          const std::vector<ports::Reader>& readers, const QString& problem);

}  // namespace kapok::ui
