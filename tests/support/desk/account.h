// What a run came to: effects, papers, money and entries, in a form that two runs can be compared by;
// and what must hold of every run, whatever happened in it.
#pragma once

#include "support/desk/life.h"

namespace kapok::test {

struct PaperOf {
    std::string which;  ///< "receipt 0708-0101-0023-7"
    Json content;

    /// The same paper, and the same on it; where one was printed before the answer was known and says so, what
    /// only the answer tells may differ: both are right.
    bool agrees(const PaperOf& other) const;
};

struct Account {
    std::vector<std::string> effects, messages, entries, cases;
    std::vector<PaperOf> papers;
};

/// What a run left behind, read once.
struct Evidence {
    Evidence(Life& life, const Exchanged& exchanged);

    const World& world;
    const Exchanged& exchanged;
    std::vector<ports::Entry> entries;
    std::vector<desk::Case> live;         ///< as the runner holds them
    std::vector<desk::StateWord> states;  ///< of those
    std::map<domain::CaseId, std::vector<ports::Entry>> byCase;
    std::vector<line::Effect> effects;
};

Account accountOf(const Evidence& evidence);
/// "" or the first difference.
std::string difference(const Account& expected, const Account& is);

/// Promises that every run keeps; each returns "" or what is wrong.
struct Promise {
    const char* name;
    std::string (*broken)(const Evidence& evidence);
};
const std::vector<Promise>& promises();
/// "" or the first promise that is broken, by name.
std::string brokenPromise(const Evidence& evidence);

}  // namespace kapok::test
