#include "x_server.h"

namespace kapok::days {

XServer::XServer(const QStringList& screens, bool withManager)
{
    m_server.start(QStringLiteral("Xvfb"), QStringList{QStringLiteral("-displayfd"), QStringLiteral("1"),
                                                       QStringLiteral("-nolisten"), QStringLiteral("tcp")} +
                                               screens);
    QByteArray number;  // comes in pieces
    while (!number.endsWith('\n') && m_server.waitForReadyRead(20'000)) number += m_server.readAllStandardOutput();
    m_display = ":" + number.trimmed();
    if (!withManager) return;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(m_display));
    m_manager.setProcessEnvironment(environment);
    m_manager.start(QStringLiteral("evilwm"),
                    {QStringLiteral("-bw"), QStringLiteral("0"), QStringLiteral("-fn"), QStringLiteral("fixed")});
    m_manager.waitForStarted();
    m_manager.waitForFinished(300);  // it says nothing when it is ready; one that ends at once is no manager
}

XServer::~XServer()
{
    for (QProcess* process : {&m_manager, &m_server}) {
        if (process->state() == QProcess::NotRunning) continue;
        process->terminate();
        process->waitForFinished(3000);
    }
}

}  // namespace kapok::days
