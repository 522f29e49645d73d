// Where an entry of a JSON text stands, for whoever has to put it right by hand.
#pragma once

#include <QByteArray>
#include <QString>

namespace kapok {

struct JsonPlace {
    qsizetype line = 1;
    /// How much of the place is really there: of "cfg.fee.tea" only "cfg", where nobody set a fee for tea.
    qsizetype found = 0;
};

/// `place` as complaints name it: "asks[12].when.card.status". Where it is not there, the line is that of what is
/// around it. `text` is JSON, and has been read as such.
JsonPlace placeIn(QByteArrayView text, const QString& place);

}  // namespace kapok
