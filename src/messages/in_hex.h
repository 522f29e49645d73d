// Bytes as the messages write them: in hex, in capitals (`shapes::hex`).
#pragma once

#include "base/json.h"

namespace kapok::messages {

inline Json inHex(const QByteArray& bytes) { return bytes.toHex().toUpper().toStdString(); }

}  // namespace kapok::messages
