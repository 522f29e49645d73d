// When something was, beside the hour of today: what was on another day says which.
#pragma once

#include "ui/kit/phrases.h"

namespace kapok::ui {

enum class Clockwork { Minutes, Seconds };

/// "08:47" or "08:47:00" today, "06-17 08:47" of an earlier day, "2020-12-31" of another year.
QString whenSaid(const Phrases& phrases, Instant at, QDate today, Clockwork shown = Clockwork::Minutes);

}  // namespace kapok::ui
