#include "desk/secret_hash.h"

#include "desk/hash_cost.h"

#include <argon2.h>

#include <QRegularExpression>
#include <QString>

#include <stdexcept>

namespace kapok::desk {
QByteArray hashOf(const SecureBytes& secret, Randomness& randomness, Hashing cost)
{
    const auto [passes, memoryKiB] = costOf(cost);
    const QByteArray salt = randomness.bytes(16);
    QByteArray encoded(256, '\0');
    const int result =
        argon2id_hash_encoded(passes, memoryKiB, 1, secret.view().data(), secret.size(), salt.constData(),
                              std::size_t(salt.size()), 32, encoded.data(), std::size_t(encoded.size()));
    if (result != ARGON2_OK) throw std::runtime_error(argon2_error_message(result));
    return QByteArray(encoded.constData());
}

bool verifies(const QByteArray& hash, const SecureBytes& secret)
{
    return argon2id_verify(hash.constData(), secret.view().data(), secret.size()) == ARGON2_OK;
}

bool isHash(const QByteArray& hash, Hashing least)
{
    // Dearer than this no try would ever end, and one of them would take the memory of the desk.
    constexpr std::uint32_t mostPasses = 16, mostMemoryKiB = 1 << 20, mostLanes = 16;
    // With a salt of at least 16 bytes and a result of at least 32, in base64.
    static const QRegularExpression form(QStringLiteral("^\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,3})"
                                                        "\\$[A-Za-z0-9+/]{22,}\\$[A-Za-z0-9+/]{43,}$"));
    const auto match = form.match(QString::fromLatin1(hash));
    const HashCost cost = costOf(least);
    const auto memory = match.captured(1).toUInt(), passes = match.captured(2).toUInt(),
               lanes = match.captured(3).toUInt();
    return match.hasMatch() && memory >= cost.memoryKiB && memory <= mostMemoryKiB && passes >= cost.passes &&
           passes <= mostPasses && lanes >= 1 && lanes <= mostLanes;
}

}  // namespace kapok::desk
