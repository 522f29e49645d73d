// Which entries are never kept without a seal, by the writer's word and the verifier's alike: one rule, over bytes.
#pragma once

#include <QByteArrayView>

namespace kapok::db {

/// So many entries stand unsealed at most, and one more is sealed.
constexpr qint64 mostUnsealed = 999;

/// Somebody signs in or approves, the day ends, or a paper goes out. `sealed`: the last entry before that is sealed.
bool isDue(qint64 seq, QByteArrayView kind, QByteArrayView bytes, qint64 sealed);

}  // namespace kapok::db
