// Asking the rows in the order of asking (contract.md §2), and following the roads that they name.
#pragma once

#include "domain/rules/fact_values.h"

namespace kapok::domain::rules {

/// A row that holds, with the cards that it speaks of.
struct Hit {
    const AskRow* row;
    std::vector<int> subjects;
};

/// A step in `then` and the card that it is about; -1 where it is about none.
struct Road {
    Step step;
    int card = -1;
    bool operator==(const Road&) const = default;
};

/// What the rows say to one request, before money, dates and words are added.
struct Verdict {
    Outcome outcome = Outcome::Accept;
    std::optional<Reason> reason;
    std::vector<Hit> hits;  ///< the rows of the answer: all of its reason, and of the steps that come first
    std::uint32_t needs = 0, missing = 0;
    std::vector<const DocumentRow*> documents;  ///< those of the needs, in their order
    const AmountRow* fee = nullptr;             ///< the row that decides what the business costs
    std::optional<qint64> feeFen;               ///< what it gives, or the approver named; nothing where neither does
    bool stopped() const { return outcome == Outcome::Refuse || outcome == Outcome::Wait; }
    bool has(Reason wanted) const;
};

/// Unknown facts are collected into `missed` where it is given, as long as rows are asked.
Verdict evaluate(Asked& asked, Unknowns* missed = nullptr);

/// The first row of a list that holds; rows that stay undetermined are passed over and named.
template <class RowType>
const RowType* firstThatHolds(const Asked& asked, const std::vector<RowType>& rows, Unknowns* missed = nullptr)
{
    const Situation& s = asked.situation();
    for (const RowType& row : rows) {
        if (!row.isFor(s.business, s.today)) continue;
        const Holds holds = asked.holds(row, s.card);
        if (holds == Holds::Yes) return &row;
        if (holds == Holds::Undetermined && missed) asked.nameUnknown(row, s.card, *missed);
    }
    return nullptr;
}

/// §21 Roads: `then` of a verdict, only such steps as are open when followed.
std::vector<Road> roadsOf(const Asked& asked, const Verdict& verdict);

}  // namespace kapok::domain::rules
