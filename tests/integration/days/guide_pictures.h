// The pictures of docs/teller-guide.md, operator-guide.md and supervisor-guide.md are those of the days that ship: a
// played day leaves what the guides show of it, small, under build/pictures/guide. ./dev pictures takes them from there.
#pragma once

#include <QString>

namespace kapok::days {

/// `day` is the file that was played, `pictures` the folder in which it left its own.
void keepForTheGuide(const QString& day, const QString& pictures);

}  // namespace kapok::days
