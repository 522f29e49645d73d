#include "base/randomness.h"

#include <openssl/rand.h>

#include <stdexcept>

namespace kapok {

QByteArray SystemRandomness::bytes(int count)
{
    QByteArray made(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(made.data()), count) != 1)
        throw std::runtime_error("the system gives no random bytes");
    return made;
}

QByteArray SeededRandomness::bytes(int count)
{
    QByteArray made(count, '\0');
    for (int i = 0; i < count; ++i) made[i] = char(m_engine() & 0xff);
    return made;
}

}  // namespace kapok
