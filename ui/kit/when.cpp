#include "ui/kit/when.h"

namespace kapok::ui {

QString whenSaid(const Phrases& phrases, Instant at, QDate today, Clockwork shown)
{
    const QDate day = outletDay(at);
    if (day == today) return shown == Clockwork::Seconds ? phrases.timeWithSeconds(at) : phrases.time(at);
    if (day.year() != today.year()) return day.toString(Qt::ISODate);
    return day.toString(QStringLiteral("MM-dd")) + u' ' + phrases.time(at);
}

}  // namespace kapok::ui
