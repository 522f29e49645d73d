// What a run came to: effects, papers, money and entries, in a form that two runs can be compared by;
// and what must hold of every run, whatever happened in it.
#pragma once

#include "support/desk/life.h"

namespace kapok::test {

struct Account {
    std::vector<std::string> effects, papers, messages, entries, cases;

    bool operator==(const Account&) const = default;
};

Account accountOf(Life& life);
/// "" or the first difference.
std::string difference(const Account& expected, const Account& is);

/// Promises that every run keeps; each returns "" or what is wrong. `rules` are those of the run.
struct Promise {
    const char* name;
    std::string (*broken)(Life& life, const Exchanged& exchanged);
};
const std::vector<Promise>& promises();
/// "" or the first promise that is broken, by name.
std::string brokenPromise(Life& life, const Exchanged& exchanged);

}  // namespace kapok::test
