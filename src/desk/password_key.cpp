#include "desk/password_key.h"

#include "desk/hash_cost.h"

#include <argon2.h>

#include <stdexcept>

namespace kapok::desk {

ports::Stretch freshStretch(Randomness& randomness, Hashing cost)
{
    const auto [passes, memoryKiB] = costOf(cost);
    return {memoryKiB, passes, randomness.bytes(16)};
}

SecretKey keyOf(const SecureBytes& password, const ports::Stretch& with)
{
    QByteArray key(32, '\0');
    const int result =
        argon2id_hash_raw(with.passes, with.memoryKiB, 1, password.view().data(), password.size(),
                          with.salt.constData(), std::size_t(with.salt.size()), key.data(), std::size_t(key.size()));
    if (result != ARGON2_OK) throw std::runtime_error(argon2_error_message(result));
    return SecretKey::takenFrom(std::move(key));
}

}  // namespace kapok::desk
