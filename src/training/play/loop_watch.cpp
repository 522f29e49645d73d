#include "training/play/loop_watch.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <ctime>
#include <utility>

namespace kapok::training::play {
namespace {

double processorMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

}  // namespace

LoopWatch::LoopWatch() : m_last(processorMs())
{
    const auto* loop = QAbstractEventDispatcher::instance();
    connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, &LoopWatch::turn);
    connect(loop, &QAbstractEventDispatcher::awake, this, &LoopWatch::turn);
}

// Who waits for events uses no processor, so it does not matter on which side of the waiting one is told.
void LoopWatch::turn()
{
    const double now = processorMs();
    m_longest = std::max(m_longest, now - std::exchange(m_last, now));
}

QString LoopWatch::said() const
{
    return QStringLiteral("the window worked for %1 ms at most before it heard the next key")
        .arg(QString::number(m_longest, 'f', 1));
}

}  // namespace kapok::training::play
