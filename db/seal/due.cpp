#include "db/seal/due.h"

#include <algorithm>
#include <array>

namespace kapok::db {
namespace {

constexpr std::array<QByteArrayView, 4> acts{"signed_in", "approved", "day_closed", "reprinted"};
constexpr std::array<QByteArrayView, 12> actsToo{"checkpoint",     "desk_made", "staff_known",   "staff_changed",
                                                 "sign_in_failed", "unsealed",  "unseal_denied", "revealed",
                                                 "recovery_made",  "unlocked",  "day_reopened",  "erased"};

// The intent of a paper. Inside a text the quotation marks would be escaped, so this is a key with its value.
constexpr QByteArrayView paper = "\"step\":\"print\"";

}  // namespace

bool isDue(SealRule rule, qint64 seq, QByteArrayView kind, QByteArrayView bytes, qint64 sealed)
{
    const bool isAct = std::ranges::find(acts, kind) != acts.end() ||
                       (rule == SealRule::Second && std::ranges::find(actsToo, kind) != actsToo.end());
    return seq - sealed > mostUnsealed || isAct || (kind == "intent" && bytes.contains(paper));
}

}  // namespace kapok::db
