#include "line/answering/answering_party.h"

namespace kapok::line {

std::optional<domain::Mark> toldByHello(const ports::Question& question)
{
    if (question.kind != QLatin1String("hello")) return std::nullopt;
    const auto count = numberAt(question.body, "count");
    const auto head = textAt(question.body, "head");
    if (!count || !head) return std::nullopt;
    const auto mark = domain::markOf(*count, QByteArray::fromHex(head->toLatin1()));
    return mark ? std::optional(*mark) : std::nullopt;
}

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
