// The practice world as all its desks have it: whoever has the lock serves it, the others wish.
//
// What is wished lies on the world's ground, its clock and how its lines stand; whoever serves makes it so and writes
// down what he has made. So nobody speaks to anybody, and where the one who serves dies, the next one does.
#pragma once

#include "desk/lock.h"
#include "training/file_lock.h"
#include "training/practice_parties.h"
#include "training/training_clock.h"

namespace kapok::training {

class SharedWorld {
public:
    /// `ground` as groundOf() names it; `desk`: who takes part, as the others are told it; `port` as PracticeParties has
    /// it. Unavailable, BadInput: clock or cards.
    static Expected<std::unique_ptr<SharedWorld>>
    open(const QString& ground, const QString& desk, ports::Scheduler& scheduler, const Clock& real, quint16 port = 0);
    ~SharedWorld();

    /// Serves the world, or finds that it is served. Unavailable: neither, after a while.
    Task<Expected<ReferenceParties::Ports>> takePart();
    bool serves() const { return m_lock != nullptr; }

    const Clock& clock() const { return *m_clock; }
    const QString& ground() const { return m_ground; }
    /// For every desk of the world; on return the parties know it.
    Task<Expected<void>> passDays(int days);
    /// Within the business day. Refused: it would end.
    Task<Expected<void>> passHours(int hours);
    /// The way to the party of this file name.
    Task<Expected<void>> setLine(QString file, line::Gate gate);

    /// From then on it looks by itself, until it ends: whether another has turned the time, of which is told, and whether
    /// somebody has to serve.
    void keepUp(std::function<Task<Expected<void>>()> turned);

private:
    SharedWorld(QString ground, QString desk, PracticeCards cards, ports::Scheduler& scheduler, const Clock& real,
                quint16 port);
    Task<Expected<void>> serveIfNobodyDoes();
    Task<Expected<void>> makeItSo();
    Task<Expected<void>> madeSo();
    Expected<Json> wishes() const;
    QString file(const char* name) const { return m_ground + u'/' + QLatin1String(name); }

    QString m_ground, m_desk;
    ports::Scheduler& m_scheduler;
    const Clock& m_real;
    std::unique_ptr<TrainingClock> m_clock;
    PracticeParties m_parties;
    std::unique_ptr<FileLock> m_lock;  // null: another serves
    Json m_made;                       // while this one serves: what was wished and is so
    std::shared_ptr<desk::Lock> m_turn = std::make_shared<desk::Lock>();
    std::shared_ptr<bool> m_running = std::make_shared<bool>(true);
};

}  // namespace kapok::training
