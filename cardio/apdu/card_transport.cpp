#include "cardio/apdu/card_transport.h"

namespace kapok::cardio {

std::expected<ResponseApdu, Lost> responseOf(const QByteArray& bytes)
{
    if (bytes.size() < 2)
        return std::unexpected(Lost{Lost::Why::Interrupted, QStringLiteral("an answer of %1 bytes").arg(bytes.size())});
    const auto status = std::uint16_t(std::uint8_t(bytes[bytes.size() - 2]) << 8 | std::uint8_t(bytes.back()));
    return ResponseApdu{bytes.chopped(2), status};
}

}  // namespace kapok::cardio
