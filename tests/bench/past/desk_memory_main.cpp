// A desk on this folder: sign-in, home, one application. Says how much memory it has then, in kB.
#include "support/desk/many.h"
#include "support/desk/scripts.h"

#include <QFile>

#include <cstdio>
#include <malloc.h>

int main(int argc, char** argv)
{
    using namespace kapok;
    using namespace kapok::test;
    if (argc != 3) return 2;
    Outside outside{World()};
    const int run = QByteArray(argv[2]).toInt();
    Life life(outside, QString::fromLocal8Bit(argv[1]), 11 + quint64(run));
    auto& counter = life.counter();
    if (!done(counter.signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber))))) return 3;
    const auto home = counter.work().of(desk::WorkList::Open);
    Script way = ordinaryWayOf(domain::Business::Apply, World());
    way.person = applicants(outside.world, 60)[std::size_t(50 + run)];
    if (!done(counter.reception().open(way.person))) return 3;
    const auto begun = done(counter.casework().start(domain::Business::Apply));
    if (!begun) return 3;
    Teller(way, life).leadUntil(begun->id, QStringLiteral("made"));
    malloc_trim(0);
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 3;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) std::printf("%s\n", line.mid(6).trimmed().split(' ').front().constData());
    return home.size() > 100 ? 1 : 0;
}
