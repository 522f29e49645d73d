// The key that stands in a head: Argon2id over a password, as wide as what it opens.
#pragma once

#include "base/secure_bytes.h"
#include "desk/secret_hash.h"
#include "ports/door.h"

namespace kapok::desk {

/// What a new password is stretched with; the salt is another one than that of its hash, so neither tells of the other.
ports::Stretch freshStretch(Randomness& randomness, Hashing cost);
/// 32 bytes. Takes as long as a try at a password.
SecretKey keyOf(const SecureBytes& password, const ports::Stretch& with);

}  // namespace kapok::desk
