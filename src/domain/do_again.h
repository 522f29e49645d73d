// What a party wants done again of what this desk has told it (M11).
#pragma once

#include "base/json.h"
#include "domain/codes.h"
#include "domain/ids.h"

namespace kapok::domain {

/// `Resend`: the same operation with the same bytes once more. `RegisterAgain`: nothing of it can be used, and the
/// business is begun anew, with the citizen.
enum class Again : std::uint8_t { Resend, RegisterAgain };
consteval auto wordsOf(Again) { return listed<Again::RegisterAgain>("resend", "register_again"); }

/// Why: it was lost there, cannot be read there, lacks what is needed, or names somebody otherwise than his papers do.
enum class AgainReason : std::uint8_t { Lost, NotReadable, DataMissing, IdentityDiffers };
consteval auto wordsOf(AgainReason)
{
    return listed<AgainReason::IdentityDiffers>("lost", "not_readable", "data_missing", "identity_differs");
}

struct DoAgain {
    OperationId operation;
    Again what{};
    AgainReason why{};

    bool operator==(const DoAgain&) const = default;
    /// The same thing is wanted, for whatever reason: "resend 017a…".
    QString id() const { return wordOf(what) + u' ' + operation.text; }
    Json toJson() const;
    /// BadInput names what is none.
    static Expected<DoAgain> fromJson(const Json& json);
};

}  // namespace kapok::domain
