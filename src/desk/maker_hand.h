// What is made on a blank (P1.6): each part of it has a hand of its own, and which one that is, the request says.
#pragma once

#include "ports/hand.h"

#include <map>

namespace kapok::desk {

/// By request: `personalise` writes the chip, `print_face` prints the face. A deed goes to its own hand unchanged, and so
/// does the question what became of it.
class MakerHand final : public ports::Hand {
public:
    using Makers = std::map<QString, ports::Hand*>;

    explicit MakerHand(Makers makers) : m_makers(std::move(makers)) {}

    /// Refused: nobody here makes this.
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;
    /// That one of them is ready: which one is meant nobody says here, and each asks again before it begins.
    Task<Expected<void>> ready() override;

private:
    Makers m_makers;

    ports::Hand* handFor(const ports::Deed& deed) const;
};

}  // namespace kapok::desk
