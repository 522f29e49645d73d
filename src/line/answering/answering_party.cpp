#include "line/answering/answering_party.h"

namespace kapok::line {

std::optional<Gate> gateOf(const QString& word)
{
    if (word == QLatin1String("up")) return Gate::Up;
    if (word == QLatin1String("down")) return Gate::Down;
    if (word == QLatin1String("deaf")) return Gate::Deaf;
    if (word == QLatin1String("mute")) return Gate::Mute;
    return std::nullopt;
}

}  // namespace kapok::line
