// The cells of a text with commas (RFC 4180): UTF-8 with or without its mark, or GB18030. Called in the process without
// rights only, and by its fuzz target.
#pragma once

#include "decode/cells.h"

namespace kapok::decode {

ListRead cellsOfCsv(const QByteArray& file);

}  // namespace kapok::decode
