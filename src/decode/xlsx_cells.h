// The cells of the first sheet of an OOXML table, by liborcus. Called in the process without rights only, and by its fuzz
// target.
#pragma once

#include "decode/cells.h"

namespace kapok::decode {

ListRead cellsOfXlsx(const QByteArray& file);

}  // namespace kapok::decode
