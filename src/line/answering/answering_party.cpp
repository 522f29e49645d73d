#include "line/answering/answering_party.h"

namespace kapok::line {

std::optional<Gate> gateOf(const QString& word)
{
    for (const Gate gate : {Gate::Up, Gate::Down, Gate::Deaf, Gate::Mute})
        if (word == wordOf(gate)) return gate;
    return std::nullopt;
}

QString wordOf(Gate gate)
{
    switch (gate) {
    case Gate::Up: return QStringLiteral("up");
    case Gate::Down: return QStringLiteral("down");
    case Gate::Deaf: return QStringLiteral("deaf");
    case Gate::Mute: return QStringLiteral("mute");
    }
    return {};
}

}  // namespace kapok::line
