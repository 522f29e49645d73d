#include "bench/past/past_cost.h"

#include "bench/scale.h"

#include "domain/case_number.h"
#include "support/desk/many.h"
#include "support/desk/past.h"
#include "support/desk/scripts.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace kapok::bench {
namespace {

using namespace test;

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + std::ssize(values) / 2);
    return values[values.size() / 2];
}

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

double milliseconds(const std::function<void()>& act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return double(timer.nsecsElapsed()) / 1e6;
}

// One desk on its folder, and the world around it.
class Desk {
public:
    Desk(QString folder, Past past) : m_folder(std::move(folder)), m_outside(World())
    {
        if (past.waiting > 0) writePast(m_folder, past, m_outside);
        m_people = applicants(m_outside.world, 40);
        m_way = ordinaryWayOf(domain::Business::Apply, World());
    }
    void open()
    {
        m_life.emplace(m_outside, m_folder, 9);
        if (!done(counter().signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber)))))
            throw std::runtime_error("nobody can sign in");
        sync();
    }
    desk::Counter& counter() { return m_life->counter(); }
    Life& life() { return *m_life; }
    Outside& outside() { return m_outside; }

    void sync()
    {
        if (!done(counter().sync())) throw std::runtime_error("the round fails");
    }
    /// Seconds of the processor.
    double business()
    {
        m_way.person = m_people.back();
        m_people.pop_back();
        const double before = processorSeconds();
        if (!done(counter().reception().open(m_way.person))) throw std::runtime_error("nobody is opened");
        const auto begun = done(counter().casework().start(domain::Business::Apply));
        if (!begun) throw std::runtime_error(begun.error().happened.id.toStdString());
        Teller(m_way, *m_life).leadUntil(begun->id, QStringLiteral("made"));
        if (!done(counter().reception().endVisit())) throw std::runtime_error("the visit does not end");
        return processorSeconds() - before;
    }

private:
    QString m_folder;
    Outside m_outside;
    std::vector<QString> m_people;
    Script m_way;
    std::optional<Life> m_life;
};

// Resident memory of a process of its own, in MB: median of three.
double residentMegabytes(const QString& folder)
{
    std::vector<double> all;
    for (int run = 0; run < 3; ++run) {
        QProcess process;
        process.start(QStringLiteral(DESK_MEMORY), {folder, QString::number(run)});
        if (!process.waitForFinished(3'600'000) || process.exitCode() != 0)
            throw std::runtime_error("desk-memory ends with " + std::to_string(process.exitCode()) + ' ' +
                                     process.readAllStandardError().toStdString());
        all.push_back(process.readAllStandardOutput().toDouble() / 1024);
    }
    return median(all);
}

// Written once for all measures of a run. A folder has one owner at a time, so memory is measured before it is opened.
struct Folders {
    QTemporaryDir full, empty;
    Desk many{full.path(), {.waiting = scale().waiting, .ended = scale().ended}};
    Desk none{empty.path(), {}};
    double memory = 0;

    Folders()
    {
        memory = residentMegabytes(full.path()) - residentMegabytes(empty.path());
        many.open();
        none.open();
    }
};

Folders& folders()
{
    static Folders both;
    return both;
}

}  // namespace

double businessRatio()
{
    const int runs = scale().runs;
    std::vector<double> late, first;
    for (int run = -1; run < runs; ++run) {
        const double one = folders().none.business(), other = folders().many.business();
        if (run < 0) continue;
        first.push_back(one);
        late.push_back(other);
    }
    return median(late) / median(first);
}

double listsMilliseconds()
{
    Desk& desk = folders().many;
    std::size_t shown = 0;
    const double home = milliseconds([&] {
        shown += desk.counter().work().of(desk::WorkList::Open).size() +
                 desk.counter().work().of(desk::WorkList::Outbox).size() +
                 desk.counter().work().of(desk::WorkList::Approvals).size();
        shown += std::size_t(desk.counter().work().counts().all());
    });
    const QDate before = desk.outside().world.today().addDays(-30);
    const double day = milliseconds([&] { shown += done(desk.counter().dayList(before))->size(); });
    if (shown < std::size_t(scale().waiting)) throw std::runtime_error("the lists lack something");
    return std::max(home, day);
}

double numberMilliseconds()
{
    Desk& desk = folders().many;
    QString number;
    const double spent = milliseconds([&] {
        const QDate today = desk.outside().world.today();
        number = domain::caseNumber({QStringLiteral("0708")}, today, QStringLiteral("0101"),
                                  desk.life().remembered().begunOn(today) + 1);
    });
    if (number.isEmpty()) throw std::runtime_error("there is no number");
    return spent;
}

double messagesOfARound()
{
    Desk& desk = folders().many;
    desk.outside().province.countAnew();
    desk.sync();
    const Said& said = desk.outside().province.said();
    return double(said.rounds + said.asks + said.finds + said.demands) /
           std::ceil(double(desk.counter().work().counts().all()) / 1000);
}

double dayMilliseconds()
{
    Desk& desk = folders().many;
    desk.outside().world.turnDays(1);
    const double spent = milliseconds([&] {
        if (!done(desk.counter().turnDay())) throw std::runtime_error("the day does not turn");
    });
    if (desk.life().remembered().sinceCheckpoint() > 1) throw std::runtime_error("there is no checkpoint");
    return spent;
}

double memoryMegabytes() { return folders().memory; }

}  // namespace kapok::bench
