// The facts that were needed and not given (contract.md §2).
#pragma once

#include "domain/facts.h"

#include <string_view>

namespace kapok::domain::rules {

/// Each once, in the order in which they were missed. Names are literals.
class Unknowns {
public:
    void add(std::string_view name) { addOfCard(noCard, name); }
    /// `name` of the card at this place, such as cards[REF].status.
    void addOfCard(int card, std::string_view name);
    QStringList named(const std::vector<CardFacts>& cards) const;

private:
    static constexpr int noCard = -1;
    struct Name {
        int card;
        std::string_view name;
        bool operator==(const Name&) const = default;
    };
    std::vector<Name> m_names;
};

}  // namespace kapok::domain::rules
