// What a start finds on a disk, as one value: two that find the same go the same way.
#pragma once

#include "support/vfs/memory_disk.h"

#include <QByteArray>

namespace kapok::test {

/// Of every file what whoever opens it reads: of a database its pages as SQLite shows them, with what was committed in
/// its log and without a torn end of it; of a database that SQLite does not open, and of any other file, the bytes.
QByteArray foundOn(const Image& image);

}  // namespace kapok::test
