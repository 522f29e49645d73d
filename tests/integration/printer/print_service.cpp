#include "print_service.h"

#include "processes.h"

#include <QDir>
#include <QFile>

namespace kapok::cardio::testing {
namespace {

constexpr int firstPort = 8631;

}  // namespace

PrintService::PrintService(int printers)
{
    qputenv("CUPS_SERVER", at("cups.sock").toLocal8Bit());
    for (const char* folder : {"root", "requests", "cache", "state", "temp"}) QDir().mkpath(at(folder));
    for (int i = 0; i < printers; ++i)
        m_printers.push_back(
            std::make_unique<IppPrinter>(m_folder.filePath(QStringLiteral("printer-%1").arg(i)), firstPort + i));
    const auto starts = [](const auto& one) { return one->start(); };
    if (!startBus()) m_why = QStringLiteral("neither bus nor avahi");
    else if (!std::ranges::all_of(m_printers, starts)) m_why = QStringLiteral("ippeveprinter does not answer");
    else if (!startService()) m_why = QStringLiteral("cupsd does not answer");
    for (int i = 0; i < printers && m_why.isEmpty(); ++i)
        if (!makeQueue(i)) m_why = QStringLiteral("no queue");
    m_isUp = m_why.isEmpty();
}

PrintService::~PrintService()
{
    end(m_service);
    m_printers.clear();
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
bool PrintService::makeQueue(int number)
{
    return waitUntil([&] {
        run(QStringLiteral("lpadmin"), {QStringLiteral("-p"), queue(number), QStringLiteral("-E"), QStringLiteral("-v"),
                                        printer(number).uri(), QStringLiteral("-m"), QStringLiteral("everywhere")});
        return QFile::exists(at("root") + QStringLiteral("/ppd/%1.ppd").arg(queue(number)));
    });
}

}  // namespace kapok::cardio::testing
