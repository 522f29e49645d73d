// What a hand for papers may know besides printing them: how they read.
#pragma once

#include "ports/papers.h"

namespace kapok::ports {

class PaperReader {
public:
    virtual ~PaperReader() = default;
    /// Everything that stands on it, in Chinese, a saying a line. BadInput: it cannot be printed either.
    virtual Expected<QString> textOf(const Sheet& sheet) const = 0;
};

}  // namespace kapok::ports
