// What time it is, as a part that can be turned (A13).
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace kapok {

/// An instant: milliseconds since 1970 in UTC. Days are days of the outlet, +08:00.
struct Instant {
    qint64 utcMs = 0;
    auto operator<=>(const Instant&) const = default;
};

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
};

constexpr int outletOffsetSeconds = 8 * 3600;

inline QDateTime outletTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.utcMs, Qt::OffsetFromUTC, outletOffsetSeconds);
}
inline QDate outletDay(Instant at) { return outletTime(at).date(); }
inline Instant instantOf(QDate day, QTime time)
{
    return {QDateTime(day, time, Qt::OffsetFromUTC, outletOffsetSeconds).toMSecsSinceEpoch()};
}

}  // namespace kapok
