#include "played_day.h"

#include "guide_pictures.h"
#include "support/places/places.h"
#include "x_server.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>

namespace kapok::days {
namespace {

constexpr int longestPlay = 110'000, longestAnswer = 60'000;
constexpr std::array notTheDesks{"/training/", "/papers/", "/pictures/"};

// A display of our own where the tests are not given one.
void provideDisplay()
{
    if (qEnvironmentVariableIsSet("DISPLAY")) return;
    static const XServer server({QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1440x1000x24")});
    qputenv("DISPLAY", server.display());
}

int lastLineOf(const QByteArray& answers)
{
    const QByteArray last = answers.trimmed().split('\n').last();
    return last.split(' ').first().toInt();
}

QByteArray gb18030(const QString& text)
{
    QStringEncoder encoder("GB18030");
    return encoder.isValid() ? QByteArray(encoder(text)) : QByteArray();
}

std::vector<QByteArray> formsOf(const QString& canary)
{
    std::vector<QByteArray> forms{canary.toUtf8(),
                                  QByteArray(reinterpret_cast<const char*>(canary.utf16()), canary.size() * 2)};
    if (const QByteArray gb = gb18030(canary); !gb.isEmpty()) forms.push_back(gb);
    return forms;
}

}  // namespace

Ended run(const QString& program, const QStringList& args, int timeoutMs)
{
    provideDisplay();
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, args);
    Ended ended;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished(5000);
    } else {
        ended.code = process.exitStatus() == QProcess::CrashExit ? 128 + process.exitCode() : process.exitCode();
    }
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

std::string told(const Ended& ended) { return ended.out.right(600).toStdString() + ended.err.right(600).toStdString(); }

QStringList statesOf(const Ended& list)
{
    QStringList states;
    for (const QJsonValue one : QJsonDocument::fromJson(list.out).object()["cases"].toArray())
        states.append(one["business"].toString() + u' ' + one["state"].toString());
    return states;
}

PlayedDay::PlayedDay() = default;

Ended PlayedDay::play(const QString& file, const QStringList& more)
{
    QByteArray answers;
    QStringList from;
    while (true) {
        const QStringList args = QStringList{QStringLiteral("--training"), QStringLiteral("--data"), folder(),
                                             QStringLiteral("--play"), file} +
                                 more + from;
        Ended ended = run(programPath("kapok"), args, longestPlay);
        answers += ended.out;
        if (ended.code != 128 + SIGKILL) {
            keepForTheGuide(file, folder() + QStringLiteral("/pictures"));
            return {ended.code, answers, ended.err};
        }
        from = {QStringLiteral("--from"), QString::number(lastLineOf(ended.out) + 1)};
    }
}

QString PlayedDay::written(const QByteArray& lines) const
{
    const QString file = m_folder.filePath(QStringLiteral("day.jsonl"));
    QFile day(file);
    if (day.open(QIODevice::WriteOnly)) day.write(lines);
    return file;
}

Ended PlayedDay::playLines(const QByteArray& lines) { return play(written(lines)); }

bool PlayedDay::whilePlaying(const QByteArray& lines, const std::vector<Moment>& moments, QByteArray* heard)
{
    provideDisplay();
    QProcess playing;
    playing.start(programPath("kapok"), {QStringLiteral("--training"), QStringLiteral("--data"), folder(),
                                         QStringLiteral("--play"), written(lines)});
    bool held = true;
    for (const Moment& moment : moments) {
        const QByteArray awaited = QByteArray::number(moment.line) + " ok\n";
        while (!heard->contains(awaited) && playing.waitForReadyRead(longestAnswer))
            *heard += playing.readAllStandardOutput();
        held = held && heard->contains(awaited);
        if (!held) break;
        moment.act(playing.processId());
    }
    playing.kill();
    playing.waitForFinished(5000);
    return held;
}

Ended PlayedDay::ask(QStringList args) const
{
    args += {QStringLiteral("--data"), folder(), QStringLiteral("--lang"), QStringLiteral("en")};
    return run(programPath("kapokctl"), args, longestAnswer);
}

QStringList PlayedDay::filesThatShow(const QStringList& canaries) const
{
    QStringList showing;
    QDirIterator each(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString inside = path.mid(folder().size() + 1);
        // Of a day of several desks each has a folder of its own.
        const bool isKept = std::ranges::any_of(
            notTheDesks, [&](const char* part) { return (u'/' + inside).contains(QLatin1String(part)); });
        if (isKept) continue;
        QFile file(path);
        const QByteArray bytes = (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()) + inside.toUtf8();
        for (const QString& canary : canaries)
            for (const QByteArray& form : formsOf(canary))
                if (bytes.contains(form)) showing.append(inside + QStringLiteral(" shows ") + canary);
    }
    return showing;
}

}  // namespace kapok::days
