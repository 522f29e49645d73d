// How a request names the person it is about.
#pragma once

#include "line/shape.h"

namespace kapok::bank::server {

inline line::Shape personShape()
{
    return line::object({{"id", line::anyText()},
                         {"name?", line::anyText()},
                         {"kind?", line::anyText()},
                         {"birth_date?", line::date()}});
}

}  // namespace kapok::bank::server
