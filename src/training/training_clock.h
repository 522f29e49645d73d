// The clock of the practice world: real time, beginning on 2021-07-08 at 08:30, and days that are skipped.
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QString>

#include <atomic>
#include <memory>

namespace kapok::training {

/// May be read from every thread. What it is ahead of real time is kept, so that a start goes on where
/// the last one was.
class TrainingClock final : public Clock {
public:
    /// `begins`: what the clock shows in a folder that has none yet. BadInput: the file is no clock.
    static Expected<std::unique_ptr<TrainingClock>> open(const QString& file, const Clock& real, Instant begins);

    Instant now() const override { return {m_real.now().utcMs + m_offsetMs.load()}; }
    /// For every desk of the world: Unavailable where another one turns it just now.
    Expected<void> pass(int days);
    /// The same, within the day that it shows: Refused where it would end.
    Expected<void> passHours(int hours);
    /// Whether another desk has turned it since: then it shows what that one turned it to.
    Expected<bool> readAgain();
    qint64 aheadMs() const { return m_offsetMs; }

private:
    TrainingClock(QString file, const Clock& real, qint64 offsetMs)
        : m_file(std::move(file)), m_real(real), m_offsetMs(offsetMs)
    {
    }
    Expected<void> passMs(qint64 ms);
    Expected<qint64> keptOffset() const;
    Expected<void> keepOffset(qint64 offsetMs);

    QString m_file;
    const Clock& m_real;
    std::atomic<qint64> m_offsetMs;
};

}  // namespace kapok::training
