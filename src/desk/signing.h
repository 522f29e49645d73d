// The citizen's own hand beside what he confirms: what he wrote on his screen, or why he did not.
#pragma once

#include "domain/signature.h"
#include "workflows/step.h"

#include <array>

namespace kapok::desk {

/// Neither where there is no screen for him: then the paper is signed (contract.md §4).
struct Signing {
    std::optional<Redacted<domain::Signature>> hand{};
    QString unsignedFor{};  ///< one of reasonsUnsigned

    bool isNone() const { return !hand && unsignedFor.isEmpty(); }
    /// Beside the answer, in the body of its entry: the strokes are personal, and sealed as such.
    void keepIn(Json& body) const;
};

/// Why a citizen cannot sign on the screen: he cannot write, he cannot see it, the screen does not take his hand.
inline constexpr std::array reasonsUnsigned{"cannot_write", "cannot_see", "screen_fails"};

/// True where the citizen confirms with his name: the review of all that will be done, and the consequences that
/// were read to him (rules.md §9).
bool isForHisHand(const workflows::Step& step);
/// BadInput where nobody is asked to sign here, where nobody has written, or where the reason is none.
Expected<void> fits(const workflows::Step& step, const Signing& signing);

}  // namespace kapok::desk
