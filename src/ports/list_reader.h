// What the desk needs of a reader of foreign lists.
#pragma once

#include "base/task.h"

#include <QStringList>

#include <vector>

namespace kapok::ports {

/// A sheet as texts, row by row from the first; a row is as long as its last cell that holds something.
using Cells = std::vector<QStringList>;

class ListReader {
public:
    virtual ~ListReader() = default;

    /// The first sheet of a table, or a text with commas, that came from outside. Refused: what is wrong with it, and
    /// nothing of it was read. Unavailable: `list.not_read`, nobody is there who reads it.
    virtual Task<Expected<Cells>> read(QByteArray file) = 0;
};

}  // namespace kapok::ports
