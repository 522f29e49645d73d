// The social PIN on a card's chip: what the businesses have in common that set it (C05, C13; chip.md §4). What the
// citizen types goes from his pad to the chip and stands in no record.
#pragma once

#include "workflows/beginning.h"

namespace kapok::workflows {

/// That the citizen's new PIN stands on the chip, or that he left it; and how often it may be tried from now on.
struct PinSet {
    bool done = true;
    std::optional<int> triesLeft{};  ///< nothing where the chip did not say so

    Json toJson() const;
    static Expected<PinSet> fromJson(const Json& json);
};

/// §7: a chip that is another's than the card of the case; stop and report.
template <class R>
std::optional<Refusal> chipDiffers(const R& r)
{
    if (!r.chip.reply || agrees(*r.chip.reply, cardNow(r), r.visit)) return std::nullopt;
    return Refusal{QStringLiteral("chip_differs"), QStringLiteral("rules")};
}

/// The citizen left the pad as it was: nothing on the chip has changed.
template <class R>
std::optional<Refusal> leftThePad(const R& r)
{
    if (!r.pin || r.pin->done) return std::nullopt;
    return Refusal{QStringLiteral("withdrawn"), QStringLiteral("citizen")};
}

/// How often the PIN could be tried before, and from now on.
void sayTries(Sheet& sheet, const std::optional<int>& before, const Effect<PinSet>& pin);

}  // namespace kapok::workflows
