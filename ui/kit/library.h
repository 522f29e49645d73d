// What can be looked up at the counter without any line: the handbook (capabilities.md J10).
#pragma once

#include "domain/handbook.h"

namespace kapok::ui {

struct Paragraphs {
    std::vector<domain::Paragraph> list;
};

class Library {
public:
    virtual ~Library() = default;
    /// Those in which all of these words stand, the best first; of no words every paragraph, in its order. Unavailable
    /// or BadInput: the handbook cannot be read.
    virtual Expected<Paragraphs> find(const QString& sought) = 0;
    /// Those that these ids mean, in the order of the ids; what is no paragraph is left out.
    virtual Expected<Paragraphs> cited(const QStringList& ids) = 0;
};

}  // namespace kapok::ui
