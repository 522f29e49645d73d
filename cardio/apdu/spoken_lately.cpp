#include "cardio/apdu/spoken_lately.h"

#include <array>
#include <mutex>

namespace kapok::cardio {
namespace {

struct Spoken {
    std::uint8_t instruction = 0;
    std::optional<std::uint16_t> status{};
};

constexpr std::size_t most = 32;
std::mutex guard;
std::array<Spoken, most> ring;
std::size_t count = 0;  // of all that were ever spoken

}  // namespace

void noteSpoken(std::uint8_t instruction, std::optional<std::uint16_t> status)
{
    const std::lock_guard lock(guard);
    ring[count++ % most] = {instruction, status};
}

QStringList spokenLately()
{
    const std::lock_guard lock(guard);
    QStringList lines;
    for (std::size_t at = count > most ? count - most : 0; at < count; ++at) {
        const Spoken& one = ring[at % most];
        const QString status = one.status ? QStringLiteral("%1").arg(*one.status, 4, 16, QLatin1Char('0')).toUpper()
                                          : QStringLiteral("lost");
        lines.append(QStringLiteral("%1 ").arg(one.instruction, 2, 16, QLatin1Char('0')).toUpper() + status);
    }
    return lines;
}

}  // namespace kapok::cardio
