#include "forbidden.h"

#include "exceptions.h"

namespace kapok::house {
namespace {

constexpr int mostLines = 800;

QRegularExpression pattern(const char* text) { return QRegularExpression(QLatin1String(text)); }

void add(Findings& all, const Findings& more) { all.insert(all.end(), more.begin(), more.end()); }

}  // namespace

Findings forbiddenTimers(const Source& source)
{
    static const auto timers = pattern(R"(\b(?:QTimer|QBasicTimer|QChronoTimer|startTimer)\b)");
    static const auto threads =
        pattern(R"(\b(?:QThread|QThreadPool|QtConcurrent|std::j?thread|std::async|pthread_create)\b)");
    static const auto waiting =
        pattern(R"((?:\b(?:sleep_for|sleep_until|usleep|nanosleep|msleep)|(?:\.|->)\s*waitFor[A-Z]\w*)\s*\()");
    static const auto signal = pattern(R"(<QCoroSignal>|\bqCoro\s*\([^()]*(?:\([^()]*\))?[^()]*,\s*&)");
    static const auto everyThread = pattern(R"(\bqcoro_enable_coroutines\b)");
    if (excepted("timers", source)) return {};
    Findings findings;
    add(findings,
        findingsOf(source, source.code, timers, QStringLiteral("%1: time-outs come from the Scheduler port")));
    add(findings, findingsOf(source, source.code, threads, QStringLiteral("%1: threads come from the Scheduler port")));
    add(findings, findingsOf(source, source.code, waiting, QStringLiteral("%1…): nobody waits but by co_await")));
    add(findings,
        findingsOf(source, source.strings, signal, QStringLiteral("%1: await a promise or a future, no signal (P26)")));
    add(findings, findingsOf(source, source.code, everyThread, QStringLiteral("%1: clang has coroutines without it")));
    return findings;
}

Findings forbiddenChance(const Source& source)
{
    static const auto clock = pattern(
        R"(\b(?:currentDateTime(?:Utc)?|currentDate|currentTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|system_clock|gettimeofday)\b|\btime\s*\(\s*(?:nullptr|NULL|0)\s*\))");
    static const auto random =
        pattern(R"(\b(?:QRandomGenerator|random_device|createUuid|RAND_bytes|getrandom|arc4random)\b)");
    if (excepted("chance", source)) return {};
    Findings findings;
    add(findings,
        findingsOf(source, source.code, clock, QStringLiteral("%1: the time comes from the Clock port (H1)")));
    add(findings,
        findingsOf(source, source.code, random, QStringLiteral("%1: chance comes from the Randomness port (H1)")));
    return findings;
}

Findings forbiddenFileCalls(const Source& source)
{
    static const auto anyCall = pattern(
        R"(\bQFile\s+\w+|\bQFile\s*[({]|\bQFile::copy\b|\bQSaveFile\b|\b(?:std::)?[io]?fstream\b|\bfopen\b|(?<![\w>])::open\s*\()");
    static const auto onDatabase = pattern(
        R"((?:\bQFile\b|\bQSaveFile\b|\b[io]?fstream\b|\bfopen\b|\bfilesystem::copy)[^;\n]*\.db(?:-wal|-shm)?")");
    static const auto hides = pattern(R"(\bQSaveFile\b)");
    if (excepted("files", source)) return {};
    const QString what = QStringLiteral("%1: a database is opened, copied and read through SQLite only (P4)");
    Findings findings;
    if (!source.isUnder("tests/") && !source.isUnder("db/"))
        add(findings, findingsOf(source, source.code, hides,
                                 QStringLiteral("%1 hides a failed flush: writeSmallFile() of base/small_file.h")));
    if (source.isUnder("db/")) add(findings, findingsOf(source, source.code, anyCall, what));
    else add(findings, findingsOf(source, source.strings, onDatabase, what));
    return findings;
}

Findings forbiddenSecrets(const Source& source)
{
    static const auto secret = pattern(
        R"(\b(?:QString|QStringView|QStringList|std::string|std::string_view|std::u16string)\b[\s&*]*\b(?:\w*[a-z0-9_])?(?:\bpin|_pin|Pin|[pP]assword|[pP]asswd)s?\d*\b)");
    if (excepted("secrets", source)) return {};
    return findingsOf(source, source.code, secret, QStringLiteral("%1: a PIN or a password lives in SecureBytes (D2)"));
}

Findings forbiddenReach(const Source& source)
{
    static const auto behind = pattern(R"(\brunner\s*\(|\breaders\s*\(\s*\)|\bports::\w+)");
    static const QRegularExpression include(
        QStringLiteral(R"x(^[ \t]*#[ \t]*include[ \t]*"(?:ports/[^"]*|desk/(?!counter_view\.h")[^"]*)")x"),
        QRegularExpression::MultilineOption);
    if (!source.isUnder("ui/") || excepted("reach", source)) return {};
    const QString what = QStringLiteral("%1: the window reads and asks through desk/counter_view.h");
    Findings findings;
    add(findings, findingsOf(source, source.code, behind, what));
    add(findings, findingsOf(source, source.strings, include, what));
    return findings;
}

Findings forgottenErrands(const Source& source)
{
    // An errand of its own, or a task of the same presenter, which has one.
    static const auto beside =
        pattern(R"(\bco_await\s+(?!errand\.on|errand\.for|(?:carryOut|answer|reviewAndPay)\()[\w.]+)");
    const bool presents = source.isUnder("ui/") && source.path.endsWith(QLatin1String("presenter.cpp"));
    if (!presents || excepted("errands", source)) return {};
    return findingsOf(source, source.code, beside,
                      QStringLiteral("%1: what is awaited is for whoever began it (ui/kit/errand.h)"));
}

Findings forbiddenHabits(const Source& source)
{
    static const auto catchAll = pattern(R"(\bcatch\s*\(\s*\.\.\.\s*\))");
    static const auto skipped = pattern(R"(\bGTEST_SKIP\b|\bDISABLED_\w+)");
    static const auto promise = pattern(R"(\b(?:TODO|FIXME|XXX|HACK)\b)");
    Findings findings;
    add(findings, findingsOf(source, source.code, catchAll, QStringLiteral("%1 hides what went wrong")));
    add(findings, findingsOf(source, source.code, skipped, QStringLiteral("%1: a test holds or fails")));
    for (const QString& text : {source.code, source.comments})
        add(findings, findingsOf(source, text, promise, QStringLiteral("%1: an issue or nothing")));
    return findings;
}

Findings untidy(const Source& source)
{
    Findings findings;
    const auto say = [&](int line, const QString& what) { findings.push_back({source.path, line, what}); };
    if (source.isHeader()) {
        static const auto once =
            QRegularExpression(QStringLiteral("^#pragma once$"), QRegularExpression::MultilineOption);
        if (!once.match(source.code).hasMatch()) say(1, QStringLiteral("no #pragma once"));
        if (!source.text.startsWith(QLatin1String("//"))) say(1, QStringLiteral("does not begin with what it is for"));
    }
    const int lines = int(source.text.count(QLatin1Char('\n')));
    if (lines > mostLines) say(lines, QStringLiteral("%1 lines: more than one subject").arg(lines));
    return findings;
}

}  // namespace kapok::house
