// Bytes that must not outlive their use: PINs, passwords, keys (D2).
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace kapok {

/// Kept in memory that is locked against swapping and dumping, and wiped when it ends. Moves, never copies.
class SecureBytes {
public:
    static constexpr std::size_t capacity = 64;

    SecureBytes();
    explicit SecureBytes(QByteArrayView bytes);
    SecureBytes(SecureBytes&& other) noexcept;
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes();

    SecureBytes copy() const { return SecureBytes(QByteArrayView(m_bytes, qsizetype(m_size))); }
    /// False when it is full: nothing is added then.
    bool append(char byte);
    void removeLast();
    void wipe();

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    std::span<const char> view() const { return {m_bytes, m_size}; }
    /// Takes the same time whatever the bytes are.
    bool operator==(const SecureBytes& other) const;

private:
    char* m_bytes;
    std::size_t m_size = 0;
};

}  // namespace kapok
