#include "cardio/chip/refused_cards.h"

#include "base/small_file.h"

#include <tuple>

namespace kapok::cardio {
namespace {

// Read anew each time: another process may have learnt of a card meanwhile.
QByteArrayList linesOf(const QString& path)
{
    if (path.isEmpty()) return {};
    const auto bytes = readSmallFile(path);
    return bytes ? bytes->split('\n') : QByteArrayList();
}

}  // namespace

bool RefusedCards::contains(const QString& identification) const
{
    return m_ours.contains(identification) || linesOf(m_file).contains(identification.toLatin1());
}

void RefusedCards::add(const QString& identification)
{
    m_ours.insert(identification);
    if (m_file.isEmpty()) return;
    // Where the folder takes nothing, this process still knows; the card's own count is not touched by that,
    // and what the file knew of other cards stands in it as before.
    std::ignore = appendLine(m_file, identification.toLatin1());
}

}  // namespace kapok::cardio
