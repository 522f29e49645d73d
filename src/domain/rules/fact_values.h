// What the facts of a situation are, the derived ones among them, and whether a clause holds.
#pragma once

#include "domain/rules/pack_data.h"

#include <QStringList>

namespace kapok::domain::rules {

/// True, false, or undetermined: a fact that would decide it is unknown.
enum class Holds : std::uint8_t { No, Yes, Undetermined };

/// What has been found so far; rows of later stages and the papers printed ask for it.
struct Found {
    std::uint32_t needs = 0;    ///< bit n: Document(n) is asked
    std::uint32_t missing = 0;  ///< those of them that are not shown
    bool firstStep = false, mergeFirst = false;
    Value answer = unknown, reason = unknown, fee = unknown;
    bool feeIsSet = true;
};

/// A request seen with a rule pack. `card` is the one that card.* speaks of, -1 for none.
class Asked {
public:
    Asked(const PackData& pack, const Situation& situation) : m_pack(pack), m_situation(situation) {}

    const PackData& pack() const { return m_pack; }
    const Situation& situation() const { return m_situation; }
    Found found;

    Value valueOf(Fact fact, int card) const;
    Holds holds(const Clause& clause, int card) const;
    /// The row's clause about `card`, and its scope over the person's cards.
    Holds holds(const Row& row, int card) const;
    /// The cards that a row speaks of: those that match its scope, otherwise the request's.
    std::vector<int> subjectsOf(const Row& row) const;
    /// Adds the names of the unknown facts that leave the row undetermined, in the order of its clauses.
    void nameUnknown(const Row& row, int card, const std::vector<QString>& refs, QStringList& into) const;
    void nameUnknown(Fact fact, int card, const std::vector<QString>& refs, QStringList& into) const;
    /// At settlement: the other card of this city, or -1.
    int newCard() const;

private:
    const PackData& m_pack;
    const Situation& m_situation;

    bool isInside() const;
    Value cardValueOf(Fact fact, int card) const;
    Value letterOf(const CardSituation& card) const;
    Value presence() const;
    Value minor() const;
    Value papersShown() const;
    Value ownCard() const;
    Value mergeCount() const;
    Value papersAsked() const;
    bool isCounterOnly() const;
    Holds holds(const DateCondition& condition, int card) const;
    Holds scopeHolds(const Row& row) const;
    void nameUnknown(const Clause& clause, int card, const std::vector<QString>& refs, QStringList& into) const;
};

}  // namespace kapok::domain::rules
