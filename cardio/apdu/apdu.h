// One command to a chip and one answer of it, as bytes (ISO 7816-4, short form).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstdint>

namespace kapok::cardio {

/// Lives in a buffer of its own, never on the heap, and is wiped when it ends: it may hold a PIN (D2).
class CommandApdu {
public:
    /// CLA INS P1 P2 alone.
    CommandApdu(std::uint8_t cla, std::uint8_t ins, std::uint8_t p1, std::uint8_t p2);
    CommandApdu(const CommandApdu&) = default;
    CommandApdu& operator=(const CommandApdu&) = default;
    ~CommandApdu();

    /// Lc and data, at most 255 bytes.
    CommandApdu&& with(QByteArrayView data) &&;
    /// How many bytes are wanted; 0 stands for "as many as there are".
    CommandApdu&& expecting(int length) &&;
    /// Only asks, and may so be answered in slices or be repeated with another length. Whatever is
    /// counted or written by the chip is never sent twice, whatever it answers.
    CommandApdu&& asking() &&;
    /// The data are a PIN: a trace masks them.
    CommandApdu&& secret() &&;

    /// The same command with another Le: the answer to 6Cxx.
    CommandApdu repeatedFor(int length) const;

    QByteArrayView bytes() const { return {m_bytes.data(), m_size}; }
    std::uint8_t ins() const { return std::uint8_t(m_bytes[1]); }
    bool isSecret() const { return m_secret; }
    bool hasData() const { return m_data > 0; }
    bool onlyAsks() const { return m_onlyAsks; }

private:
    static constexpr qsizetype header = 4, longest = header + 1 + 255 + 1;

    void put(char byte) { m_bytes[std::size_t(m_size++)] = byte; }

    std::array<char, longest> m_bytes{};
    qsizetype m_size = 0;
    qsizetype m_data = 0;
    bool m_secret = false;
    bool m_onlyAsks = false;
};

struct ResponseApdu {
    QByteArray data;
    std::uint16_t status = 0;

    bool isGood() const { return status == 0x9000; }
};

}  // namespace kapok::cardio
