// Where the ledger is, and by what this end proves itself.
#pragma once

#include "line/desk_file.h"

namespace kapok::outlet {

struct PgPlace {
    QString host;  ///< a name, or an address
    quint16 port = 0;
    QString name;  ///< that its certificate bears, wherever it stands
    QString database;
    QString role;
    line::TlsFiles files;
};

/// As desk.json in this folder names it; nothing: it names none.
std::optional<PgPlace> placeOf(const line::DeskFile& desk, const QString& dataFolder);

}  // namespace kapok::outlet
