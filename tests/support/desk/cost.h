// What an act costs, counted where it cannot be hidden: at SQLite itself, for every database that is opened.
#pragma once

#include <functional>
#include <ostream>

namespace kapok::test {

struct Cost {
    long statements = 0;  ///< that were begun
    long rows = 0;        ///< that they gave
    long scanned = 0;     ///< rows that were stepped over without an index
    long entries = 0;     ///< of the journal, read and unsealed; among the rows
    bool operator==(const Cost&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Cost& cost);

/// While this lives every database that is opened is counted.
class CountedDatabases {
public:
    CountedDatabases();
    ~CountedDatabases();
    CountedDatabases(const CountedDatabases&) = delete;
    CountedDatabases& operator=(const CountedDatabases&) = delete;
};

Cost costOf(const std::function<void()>& act);

}  // namespace kapok::test
