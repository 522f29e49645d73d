// Which entries are never kept without a seal, by the writer's word and the verifier's alike: one rule, over bytes.
#pragma once

#include <QByteArrayView>

namespace kapok::db {

/// So many entries stand unsealed at most, and one more is sealed.
constexpr qint64 mostUnsealed = 999;

/// Which acts are due, as a journal's first entry says for ever: one that was begun under the first rule goes on under
/// it, so that what was sound stays sound (A10).
enum class SealRule { First = 1, Second = 2 };
constexpr SealRule sealRuleNow = SealRule::Second;

/// Somebody signs in or approves, the day ends, or a paper goes out; by the second rule also where the desk says who
/// works here and what he opened, saw or was denied, and in a checkpoint, from which the next start believes all that.
/// `sealed`: the last entry before that is sealed.
bool isDue(SealRule rule, qint64 seq, QByteArrayView kind, QByteArrayView bytes, qint64 sealed);

}  // namespace kapok::db
