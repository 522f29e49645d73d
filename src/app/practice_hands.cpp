#include "app/practice_hands.h"

namespace kapok::app {
namespace {

line::Gate gateOf(ui::Practice::Line wanted)
{
    switch (wanted) {
    case ui::Practice::Line::Up: return line::Gate::Up;
    case ui::Practice::Line::Down: return line::Gate::Down;
    case ui::Practice::Line::Deaf: return line::Gate::Deaf;
    case ui::Practice::Line::Mute: return line::Gate::Mute;
    }
    return line::Gate::Up;
}

}  // namespace

Expected<void> PracticeHands::putIn(const QString& identityNumber)
{
    if (const auto out = takeOut(); !out) return out;
    return m_world.insertCard(QStringLiteral("training/cards/%1.json").arg(identityNumber), slot);
}

// In the middle: the first commands choose the application and read, those after them do something.
Expected<void> PracticeHands::pullSoon()
{
    constexpr int command = 4;
    return m_world.armFault(QStringLiteral("pulled"), command);
}

std::vector<ui::Practice::Received> PracticeHands::received() const
{
    std::vector<Received> all;
    for (const ports::ShortMessage& one : m_world.messages().received()) all.push_back({text(one.to), one.text});
    return all;
}

Task<Expected<void>> PracticeHands::setLine(Line wanted)
{
    const auto set = co_await m_world.setLine(line::PartyName::Province, gateOf(wanted));
    if (set) m_line = wanted;
    co_return set;
}

}  // namespace kapok::app
