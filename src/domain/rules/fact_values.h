// What the facts of a situation are, the derived ones among them, and whether a clause holds.
#pragma once

#include "domain/rules/pack_data.h"
#include "domain/rules/unknowns.h"

namespace kapok::domain::rules {

/// True, false, or undetermined: a fact that would decide it is unknown.
enum class Holds : std::uint8_t { No, Yes, Undetermined };

/// What has been found so far; rows of later stages and the papers printed ask for it.
struct Found {
    std::uint32_t needs = 0;    ///< bit n: DocumentKind(n) is asked
    std::uint32_t missing = 0;  ///< those of them that are not shown
    bool firstStep = false, mergeFirst = false, feeIsSet = true;
    Known<Answer> answer;
    Known<Reason> reason;
    Known<Fee> fee;
};

/// A request seen with a rule pack. `card` is the one that card.* speaks of, -1 for none.
class Asked {
public:
    Asked(const PackData& pack, const Situation& situation);

    const PackData& pack() const { return m_pack; }
    const Situation& situation() const { return m_situation; }
    Found found;

    /// §1: a minor up to and including the day before the birthday; an adult where the birth date is unknown.
    bool isMinor() const { return m_isMinor; }
    Value valueOf(Fact fact, int card) const;
    Holds holds(const Clause& clause, int card) const;
    /// The row's clause about `card`, and its scope over the person's cards.
    Holds holds(const Row& row, int card) const;
    /// The cards that a row speaks of: those that match its scope, otherwise the request's.
    std::vector<int> subjectsOf(const Row& row) const;
    /// Adds the unknown facts that leave the row undetermined, in the order of its clauses.
    void nameUnknown(const Row& row, int card, Unknowns& into) const;
    void nameUnknown(Fact fact, int card, Unknowns& into) const;
    /// At settlement: the other card of this city, or -1.
    int newCard() const;

private:
    const PackData& m_pack;
    const Situation& m_situation;
    bool m_isMinor;

    const CardSituation& card(int index) const { return m_situation.cards[std::size_t(index)]; }
    int cardCount() const { return int(m_situation.cards.size()); }
    bool isInside() const;
    Value cardValueOf(Fact fact, int card) const;
    Known<Letter> letterOf(const CardSituation& card) const;
    Known<Presence> presence() const;
    Known<PapersShown> papersShown() const;
    Known<OwnCard> ownCard() const;
    Known<MergeCount> mergeCount() const;
    bool papersAsked() const;
    bool isCounterOnly() const;
    Holds holds(const DateCondition& condition, int card) const;
    Holds scopeHolds(const Row& row) const;
    void nameUnknown(const Clause& clause, int card, Unknowns& into) const;
};

}  // namespace kapok::domain::rules
