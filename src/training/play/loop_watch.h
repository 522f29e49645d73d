// How long hands find nobody at home: what the window's thread works on without looking at its events meanwhile.
#pragma once

#include <QObject>
#include <QString>

namespace kapok::training::play {

/// Watches the event loop of the thread on which it is made, as long as it lives. It counts the processor's time of that
/// thread: a machine that is busy with others makes no stall.
class LoopWatch final : public QObject {
public:
    LoopWatch();

    /// Milliseconds of the longest turn so far.
    double longest() const { return m_longest; }
    /// "the window worked for 35.2 ms at most before it heard the next key"
    QString said() const;

private:
    double m_last, m_longest = 0;

    void turn();
};

}  // namespace kapok::training::play
