#include "print_service.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

namespace kapok::cardio::testing {
namespace {

constexpr int longestWaitMs = 20000, pollMs = 50;

template <class Held>
bool waitUntil(Held held)
{
    for (QDeadlineTimer deadline(longestWaitMs); !deadline.hasExpired(); QThread::msleep(pollMs))
        if (held()) return true;
    return false;
}

int run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(longestWaitMs) ? process.exitCode() : -1;
}

std::unique_ptr<QProcess> started(const QString& program, const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->start(program, arguments);
    return process->waitForStarted() ? std::move(process) : nullptr;
}

void end(std::unique_ptr<QProcess>& process)
{
    if (!process) return;
    process->terminate();
    if (!process->waitForFinished(5000)) process->kill();
    process->waitForFinished();
    process.reset();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

const QString port = QStringLiteral("8631");

}  // namespace

PrintService::PrintService()
{
    qputenv("CUPS_SERVER", at("cups.sock").toLocal8Bit());
    for (const char* folder : {"spool", "root", "requests", "cache", "state", "temp", "out"}) QDir().mkpath(at(folder));
    if (!startBus()) m_why = QStringLiteral("neither bus nor avahi");
    else if (!startPrinter()) m_why = QStringLiteral("ippeveprinter does not answer");
    else if (!startService()) m_why = QStringLiteral("cupsd does not answer");
    else if (!makeQueue()) m_why = QStringLiteral("no queue");
    m_isUp = m_why.isEmpty();
}

PrintService::~PrintService()
{
    end(m_service);
    end(m_printer);
    if (m_around.empty()) return;
    while (!m_around.empty()) {
        end(m_around.back());
        m_around.pop_back();
    }
    QFile::remove(QStringLiteral("/run/dbus/system_bus_socket"));  // what ended leaves its name behind
}

bool PrintService::startBus()
{
    const auto answers = [] { return run(QStringLiteral("avahi-daemon"), {QStringLiteral("-c")}) == 0; };
    if (answers()) return true;
    QDir().mkpath(QStringLiteral("/run/dbus"));
    if (!QFile::exists(QStringLiteral("/run/dbus/system_bus_socket")))
        m_around.push_back(
            started(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--system"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile")}));
    waitUntil([] { return QFile::exists(QStringLiteral("/run/dbus/system_bus_socket")); });
    m_around.push_back(
        started(QStringLiteral("avahi-daemon"), {QStringLiteral("--no-chroot"), QStringLiteral("--no-drop-root")}));
    return waitUntil(answers);
}

// Each document that the printer takes is kept by its command: what came out is counted there, not by the service.
bool PrintService::startPrinter()
{
    const QString command = at("print.sh");
    if (!write(command, "#!/bin/sh\ncp \"$1\" \"" + at("out").toLocal8Bit() + "/$$.pdf\"\n")) return false;
    QFile::setPermissions(command, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_printer = started(QStringLiteral("ippeveprinter"),
                        {QStringLiteral("-p"), port, QStringLiteral("-d"), at("spool"), QStringLiteral("-k"),
                         QStringLiteral("-f"), QStringLiteral("application/pdf,image/pwg-raster"), QStringLiteral("-c"),
                         command, QStringLiteral("Kapok Test")});
    return m_printer && waitUntil([this] { return set(QStringLiteral("/")); });
}

void PrintService::stopPrinter() { end(m_printer); }

bool PrintService::set(const QString& pathAndQuery) const
{
    return run(QStringLiteral("curl"), {QStringLiteral("-s"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
                                        QStringLiteral("http://localhost:%1%2").arg(port, pathAndQuery)}) == 0;
}

bool PrintService::startService()
{
    const QByteArray folder = m_folder.path().toLocal8Bit();
    const QByteArray rules = "LogLevel warn\nListen " + at("cups.sock").toLocal8Bit() +
                             "\nBrowsing Off\nDefaultAuthType None\nWebInterface No\nPreserveJobHistory Yes\n"
                             "<Location />\nAllow all\n</Location>\n<Location /admin>\nAllow all\n</Location>\n"
                             "<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n"
                             "<Limit All>\nAllow all\n</Limit>\n</Policy>\n";
    const QByteArray files = "ServerRoot " + folder + "/root\nRequestRoot " + folder + "/requests\nCacheDir " + folder +
                             "/cache\nStateDir " + folder + "/state\nTempDir " + folder + "/temp\nErrorLog " + folder +
                             "/error.log\nAccessLog " + folder + "/access.log\nPageLog " + folder +
                             "/page.log\nSystemGroup root lpadmin\n";
    if (!write(at("cupsd.conf"), rules) || !write(at("cups-files.conf"), files)) return false;
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                                               QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    run(QStringLiteral("chgrp"), {QStringLiteral("-R"), QStringLiteral("lp"), m_folder.path()});
    m_service = started(QStringLiteral("cupsd"), {QStringLiteral("-f"), QStringLiteral("-c"), at("cupsd.conf"),
                                                  QStringLiteral("-s"), at("cups-files.conf")});
    return m_service && waitUntil([] { return run(QStringLiteral("lpstat"), {QStringLiteral("-r")}) == 0; });
}

bool PrintService::restartService()
{
    end(m_service);
    return startService();
}

// lpadmin says yes where nobody answers too (pitfalls.md P41): the PPD is looked for.
bool PrintService::makeQueue()
{
    const QString name = QLatin1String(queue);
    return waitUntil([&] {
        run(QStringLiteral("lpadmin"), {QStringLiteral("-p"), name, QStringLiteral("-E"), QStringLiteral("-v"),
                                        QStringLiteral("ipp://localhost:%1/ipp/print").arg(port), QStringLiteral("-m"),
                                        QStringLiteral("everywhere")});
        return QFile::exists(at("root") + QStringLiteral("/ppd/") + name + QStringLiteral(".ppd"));
    });
}

int PrintService::cameOut() const
{
    return int(QDir(at("out")).entryList({QStringLiteral("*.pdf")}, QDir::Files).size());
}

}  // namespace kapok::cardio::testing
