#include "cardio/apdu/apdu.h"

#include <openssl/crypto.h>

#include <stdexcept>

namespace kapok::cardio {

CommandApdu::CommandApdu(std::uint8_t cla, std::uint8_t ins, std::uint8_t p1, std::uint8_t p2)
{
    for (const std::uint8_t byte : {cla, ins, p1, p2}) put(char(byte));
}

CommandApdu::~CommandApdu() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }

CommandApdu&& CommandApdu::with(QByteArrayView data) &&
{
    if (data.isEmpty() || data.size() > 255 || m_size != header)
        throw std::logic_error("command data come once, 1 to 255 bytes");
    put(char(data.size()));
    for (const char byte : data) put(byte);
    m_data = data.size();
    return std::move(*this);
}

CommandApdu&& CommandApdu::expecting(int length) &&
{
    put(char(length));
    return std::move(*this);
}

CommandApdu&& CommandApdu::asking() &&
{
    m_onlyAsks = true;
    return std::move(*this);
}

CommandApdu&& CommandApdu::secret() &&
{
    m_secret = true;
    return std::move(*this);
}

CommandApdu CommandApdu::repeatedFor(int length) const
{
    CommandApdu again = *this;
    again.m_size = m_data > 0 ? header + 1 + m_data : header;
    return std::move(again).expecting(length);
}

}  // namespace kapok::cardio
