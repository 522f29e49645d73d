// How wide the classes of the house are: what has too many functions is more than one thing.
#pragma once

#include "source.h"

namespace kapok::house {

/// A class as it stands in a source: what it declares itself, not what it inherits.
struct Width {
    QString name;
    int line = 0;
    QStringList functions;  ///< constructors, operators and templates too; overloads each by itself
};

/// Every class and struct with a body, nested ones too.
std::vector<Width> widthsOf(const Source& source);

/// Classes of more than thirty functions.
Findings tooWide(const Source& source);

}  // namespace kapok::house
