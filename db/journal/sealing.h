// Personal values inside an entry: sealed under the key of their case, in whatever field they stand.
//
// {"$personal": "text"} becomes {"$sealed": {"key", "mac", "nonce", "text", "version"}}: SM4-CTR and
// then HMAC-SM3 over version, key id, nonce, the place (desk, entry, path) and the ciphertext
// (pitfalls.md P8), so that a sealed value cannot be carried to another place.
#pragma once

#include "base/json.h"
#include "db/vault/vault.h"

#include <functional>

namespace kapok::db {

/// Where a sealed value stands; its path inside the body is added on the way.
struct SealPlace {
    QString desk;
    qint64 seq = 0;
};

constexpr int nonceSize = 16;

int countPersonal(const Json& body);
/// `nonces` holds 16 bytes for each personal value, in the order of the document.
Json seal(const Json& body, const SealPlace& place, const CaseKey& key, QByteArrayView nonces);
/// Finds the key of a case by its id; nothing: it was destroyed, or is not at hand.
using KeyFinder = std::function<Expected<std::optional<CaseKey>>(const QString& keyId)>;
/// Sealed values as personal() again, or "•••" where the key is gone. Damaged: a value that was
/// tampered with or carried here from elsewhere.
Expected<Json> unseal(const Json& body, const SealPlace& place, const KeyFinder& keyOf);
/// BadInput: what could be written but not read again: a key beginning with "$" that is no personal
/// value, a number that is not whole or too big, nesting that nobody means.
Expected<void> mayBeSealed(const Json& body);

}  // namespace kapok::db
