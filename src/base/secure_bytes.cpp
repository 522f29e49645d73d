#include "base/secure_bytes.h"

#include <openssl/crypto.h>

#include <new>
#include <utility>

namespace kapok {
namespace {

// One locked arena for the process. 2 means: reserved, but not locked (RLIMIT_MEMLOCK, pitfalls.md).
bool arenaIsReady()
{
    static const bool ready = CRYPTO_secure_malloc_initialized() || CRYPTO_secure_malloc_init(1 << 18, 64) != 0;
    return ready;
}

char* reserve()
{
    arenaIsReady();
    void* bytes = OPENSSL_secure_zalloc(SecureBytes::capacity);
    if (!bytes) throw std::bad_alloc();
    return static_cast<char*>(bytes);
}

}  // namespace

SecureBytes::SecureBytes() : m_bytes(reserve()) {}

SecureBytes::SecureBytes(QByteArrayView bytes) : SecureBytes()
{
    for (const char byte : bytes) append(byte);
}

SecureBytes::SecureBytes(SecureBytes&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

SecureBytes::~SecureBytes()
{
    if (m_bytes) OPENSSL_secure_clear_free(m_bytes, capacity);
}

bool SecureBytes::append(char byte)
{
    if (!m_bytes) m_bytes = reserve();
    if (m_size == capacity) return false;
    m_bytes[m_size++] = byte;
    return true;
}

void SecureBytes::removeLast()
{
    if (m_size > 0) m_bytes[--m_size] = 0;
}

void SecureBytes::wipe()
{
    if (m_bytes) OPENSSL_cleanse(m_bytes, capacity);
    m_size = 0;
}

bool SecureBytes::operator==(const SecureBytes& other) const
{
    return m_size == other.m_size && (m_size == 0 || CRYPTO_memcmp(m_bytes, other.m_bytes, m_size) == 0);
}

}  // namespace kapok
