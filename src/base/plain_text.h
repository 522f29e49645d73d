// Text that stands on a screen, and text that directs it.
#pragma once

#include <QString>

namespace kapok {

/// Controls, C1 too, marks of direction, joiners, separators of lines: a screen, a list, a terminal obeys them.
bool directs(char32_t sign);

/// The text with each of them written out, "\u001b" for an escape; line ends stay. Inside a text of JSON that is the
/// same text.
QString writtenOut(const QString& text);

}  // namespace kapok
