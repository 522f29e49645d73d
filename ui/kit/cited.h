// Which paragraphs of the source a page cites: what F1 opens the handbook at (capabilities.md J10).
#pragma once

#include <QStringList>

class QWidget;

namespace kapok::ui {

/// "依据 P1.11(12)、P3.OW": the paragraphs that are named in it, each once, in their order.
QStringList citedIn(const QString& text);
/// The same of all that is written on a page and can be seen there; what its side says first.
QStringList citedOn(const QWidget& page);

}  // namespace kapok::ui
