// What the province's accepted replies look like, by kind (docs/province-api.md).
#pragma once

#include "line/shape.h"

namespace kapok::province::api {

/// Null for a kind that is not in the table: then only the envelope is checked.
const line::Shape* replyShape(const QString& kind);

}  // namespace kapok::province::api
