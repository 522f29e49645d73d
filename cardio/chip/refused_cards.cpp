#include "cardio/chip/refused_cards.h"

#include <QFile>
#include <QSaveFile>

namespace kapok::cardio {
namespace {

// Read anew each time: another process may have learnt of a card meanwhile.
QByteArrayList linesOf(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
    QByteArrayList lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
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
    QByteArrayList lines = linesOf(m_file);
    lines.append(identification.toLatin1());
    // Where the folder takes nothing, this process still knows; the card's own count is not touched by that.
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.write(lines.join('\n') + '\n') > 0) file.commit();
}

}  // namespace kapok::cardio
