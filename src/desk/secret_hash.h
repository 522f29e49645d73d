// Argon2id over what somebody knows: passwords and recovery codes.
#pragma once

#include "base/randomness.h"
#include "base/secure_bytes.h"

#include <QByteArray>

namespace kapok::desk {

/// What a guess costs: 64 MiB and three passes take 174 ms (stack.md). Light is training's, where the passwords stand
/// on the window anyway.
enum class Hashing { Full, Light };

/// In Argon2's own encoded form.
QByteArray hashOf(const SecureBytes& secret, Randomness& randomness, Hashing cost);
bool verifies(const QByteArray& hash, const SecureBytes& secret);
/// Whether it is such a hash, of at least this cost.
bool isHash(const QByteArray& hash, Hashing least);

}  // namespace kapok::desk
