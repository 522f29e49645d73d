#include "app/shared_day.h"

#include "base/json.h"
#include "base/small_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace kapok::app {
namespace {

std::unexpected<Error> wrong(const QString& file, const QString& expected)
{
    const QString what = file + QStringLiteral(": ") + expected;
    return failure(Error::Kind::BadInput, words("app.wrong_call", {{"what", what}}), what);
}

Expected<std::map<QString, SharedDay::Desk>> desksIn(const QString& file)
{
    const auto bytes = readSmallFile(file);
    const auto json = bytes ? parseStrict(*bytes) : std::unexpected(bytes.error());
    if (!json) return wrong(file, json.error().detail);
    if (!json->is_object() || json->empty()) return wrong(file, QStringLiteral("expected the desks by their names"));
    std::map<QString, SharedDay::Desk> desks;
    for (const auto& [name, seat] : json->items()) {
        const auto outlet = seat.is_object() ? textAt(seat, "outlet") : std::unexpected(Error{});
        const auto desk = seat.is_object() ? textAt(seat, "desk") : std::unexpected(Error{});
        if (!outlet || !desk) return wrong(file, QString::fromStdString(name) + QStringLiteral(": outlet and desk"));
        desks.emplace(QString::fromStdString(name), SharedDay::Desk{*outlet, *desk});
    }
    return desks;
}

}  // namespace

Expected<SharedDay> sharedDayIn(const QString& folder)
{
    const QDir place(folder);
    auto desks = desksIn(place.filePath(QStringLiteral("desks.json")));
    if (!desks) return std::unexpected(desks.error());
    SharedDay day{.desks = std::move(*desks), .files = {}};
    for (const QString& name : place.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
        const QString desk = QFileInfo(name).completeBaseName().section(u'-', 1);
        if (!day.desks.contains(desk))
            return wrong(place.filePath(name), QStringLiteral("expected NN-NAME.jsonl with a name of desks.json"));
        day.files.push_back({place.absoluteFilePath(name), desk});
    }
    if (day.files.empty()) return wrong(folder, QStringLiteral("expected files to play"));
    return day;
}

SharedDayPlayer::SharedDayPlayer(SharedDay day, Options options) : m_day(std::move(day)), m_options(std::move(options))
{
}

void SharedDayPlayer::play(std::function<void(int)> ended)
{
    m_ended = std::move(ended);
    playNext();
}

void SharedDayPlayer::playNext()
{
    const SharedDay::File& file = m_day.files[m_at];
    m_told = m_at == 0 ? m_options.from - 1 : 0;
    std::fprintf(stdout, "%s\n", QFileInfo(file.path).fileName().toUtf8().constData());
    if (!m_seated[file.desk].process) seat(file.desk);
    send(file.desk);
}

void SharedDayPlayer::seat(const QString& desk)
{
    const SharedDay::Desk& wanted = m_day.desks.at(desk);
    Seated& seated = m_seated[desk];
    seated.said.clear();
    seated.process.reset(new QProcess);
    seated.process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(seated.process.get(), &QProcess::readyReadStandardOutput, this, [this, desk] { hear(desk); });
    connect(seated.process.get(), &QProcess::finished, this,
            [this, desk](int code, QProcess::ExitStatus how) { gone(desk, code, how); });
    QStringList args{QStringLiteral("--training"),
                     QStringLiteral("--data"),
                     folderOf(desk),
                     QStringLiteral("--world"),
                     folderOf(m_day.files.front().desk),
                     QStringLiteral("--outlet"),
                     wanted.outlet,
                     QStringLiteral("--desk"),
                     wanted.number,
                     QStringLiteral("--play"),
                     QStringLiteral("-")};
    if (m_options.language)
        args += {QStringLiteral("--lang"),
                 m_options.language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en")};
    seated.process->start(QCoreApplication::applicationFilePath(), args);
}

// The desk reads which file it plays next, and from which line on.
void SharedDayPlayer::send(const QString& desk)
{
    const QString wanted = QStringLiteral("%1 %2\n").arg(m_told + 1).arg(m_day.files[m_at].path);
    m_seated.at(desk).process->write(wanted.toUtf8());
}

void SharedDayPlayer::hear(const QString& desk)
{
    Seated& seated = m_seated.at(desk);
    seated.said += seated.process->readAllStandardOutput();
    for (auto end = seated.said.indexOf('\n'); end >= 0; end = seated.said.indexOf('\n')) {
        const QByteArray line = seated.said.left(end);
        seated.said.remove(0, end + 1);
        take(line);
    }
}

void SharedDayPlayer::take(const QByteArray& line)
{
    if (!line.startsWith("end ")) {
        m_told = std::max(m_told, line.split(' ').front().toInt());
        std::fprintf(stdout, "%s\n", line.constData());
        std::fflush(stdout);
        return;
    }
    if (const int code = line.mid(4).toInt(); code != 0) return end(code);
    const QString desk = m_day.files[m_at].desk;
    ++m_at;
    const bool again = std::ranges::any_of(m_day.files.begin() + std::ptrdiff_t(m_at), m_day.files.end(),
                                           [&](const SharedDay::File& file) { return file.desk == desk; });
    if (!again) m_seated.at(desk).process->closeWriteChannel();
    if (m_at < m_day.files.size()) return playNext();
    m_over = true;
}

void SharedDayPlayer::gone(const QString& desk, int code, QProcess::ExitStatus how)
{
    hear(desk);
    const bool killed = how == QProcess::CrashExit && code == SIGKILL;
    if (killed && !m_over && desk == m_day.files[m_at].desk) {
        seat(desk);
        return send(desk);
    }
    if (code != 0 || how == QProcess::CrashExit) return end(code == 0 ? 1 : code);
    m_seated.erase(desk);
    if (m_over && m_seated.empty()) end(0);
}

void SharedDayPlayer::end(int code)
{
    const auto tell = std::exchange(m_ended, nullptr);
    if (!tell) return;
    for (auto& [desk, seated] : m_seated) {
        if (!seated.process) continue;
        seated.process->disconnect(this);
        seated.process->kill();
    }
    tell(code);
}

}  // namespace kapok::app
