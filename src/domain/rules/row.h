// The rows of a rule pack after loading: names have become indices, so that a decision walks no JSON.
#pragma once

#include "domain/rules/situation.h"
#include "domain/ruling.h"

namespace kapok::domain::rules {

/// The fact has one of these values: bit n allows value n, the last bit allows `unknown`.
struct Condition {
    Fact fact;
    std::uint64_t allowed = 0;

    static constexpr std::uint64_t unknownBit = std::uint64_t{1} << 63;
    bool allows(Value value) const
    {
        return allowed & (value == unknown ? unknownBit : std::uint64_t{1} << unsigned(value));
    }
};

/// A day: of today, of the card, or a constant of the pack; plus calendar months.
struct DateTerm {
    enum class Of : std::uint8_t { Today, Expires, Issued, Constant } of = Of::Today;
    Day constant = noDay;
    int months = 0;
};

/// Today stands so to another day. Before and after leave the day itself out, from and until take it in.
struct DateCondition {
    enum class Is : std::uint8_t { Before, Until, From, After } is = Is::Before;
    DateTerm than;
};

struct Clause {
    std::vector<Condition> conditions;
    std::vector<DateCondition> dates;
};

/// Of which cards the second clause speaks: none, at least one of the person's, not one of them, or the
/// new card of a settlement.
enum class Scope : std::uint8_t { Plain, AnyCard, NoCard, NewCard };

struct Row {
    std::uint64_t businesses = 0;  ///< bit n: Business(n)
    Day from = noDay, to = noDay;  ///< the first and the last day on which it holds; noDay is no bound
    Clause when;
    Scope scope = Scope::Plain;
    Clause scoped;
    QStringList basis;

    bool isFor(Business business, Day today) const
    {
        return (businesses >> unsigned(business) & 1ull) && (from == noDay || today >= from) &&
               (to == noDay || today <= to);
    }
};

struct AskRow : Row {
    Stage stage{};
    Reason reason{};
};
struct RoadRow : Row {
    Reason reason{};
    std::vector<Step> then;
    ReplaceReason replacing = ReplaceReason::Lost;  ///< with which reason a `replace` of this road is asked
};
struct DocumentRow : Row {
    DocumentKind first{};
    DocumentKind orElse{};  ///< the same as `first` where only that one will do
};
struct AmountRow : Row {
    bool isSet = true;  ///< false: `UNSET`, no amount has been decided
    qint64 amount = 0;
};
struct NumberRow : Row {
    NumberAfter number{};
};
struct PrintRow : Row {
    std::vector<Paper> papers;
};
struct AdviceRow : Row {
    std::vector<Step> then;
};

}  // namespace kapok::domain::rules
