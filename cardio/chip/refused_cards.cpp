#include "cardio/chip/refused_cards.h"

#include "base/small_file.h"

#include <tuple>

namespace kapok::cardio {
namespace {

// A line of its own beside those of refused cards: "IDENTIFICATION 04 unheard".
QString tryLine(const QString& identification, std::uint8_t key, const char* what)
{
    return QStringLiteral("%1 %2 %3")
        .arg(identification)
        .arg(int(key), 2, 16, QLatin1Char('0'))
        .arg(QLatin1String(what));
}

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

int RefusedCards::unheard(const QString& identification, std::uint8_t key) const
{
    QStringList noted(m_noted.begin(), m_noted.end());
    if (!m_file.isEmpty()) {
        noted.clear();
        for (const QByteArray& line : linesOf(m_file)) noted.append(QString::fromLatin1(line));
    }
    const QString one = tryLine(identification, key, "unheard"), none = tryLine(identification, key, "heard");
    int count = 0;
    for (const QString& line : noted) {
        if (line == one) ++count;
        if (line == none) count = 0;
    }
    return count;
}

void RefusedCards::addUnheard(const QString& identification, std::uint8_t key)
{
    note(tryLine(identification, key, "unheard"));
}

void RefusedCards::heard(const QString& identification, std::uint8_t key)
{
    if (unheard(identification, key) > 0) note(tryLine(identification, key, "heard"));
}

void RefusedCards::note(const QString& line)
{
    if (m_file.isEmpty()) m_noted.push_back(line);
    else std::ignore = appendLine(m_file, line.toLatin1());
}

}  // namespace kapok::cardio
