// Starts a display of its own with a window manager: without one half of the keyboard is dead (P35).
#include "ui/shell/translation.h"

#include <QApplication>
#include <QProcess>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/prctl.h>

namespace {

class OwnDisplay {
public:
    OwnDisplay()
    {
        // Gone with the test, also where it is killed.
        for (QProcess* process : {&m_server, &m_manager})
            process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
        m_server.setProcessChannelMode(QProcess::SeparateChannels);
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("2000x1200x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp")});
        QByteArray number;  // comes in pieces
        while (!number.endsWith('\n') && m_server.waitForReadyRead(20000)) number += m_server.readAllStandardOutput();
        qputenv("DISPLAY", ":" + number.trimmed());
        m_manager.start(QStringLiteral("evilwm"),
                        {QStringLiteral("-bw"), QStringLiteral("0"), QStringLiteral("-fn"), QStringLiteral("fixed")});
        m_manager.waitForStarted();
        m_manager.waitForFinished(300);  // it says nothing when it is ready; one that ends at once is no manager
    }
    ~OwnDisplay()
    {
        for (QProcess* process : {&m_manager, &m_server}) {
            process->terminate();
            process->waitForFinished(3000);
        }
    }

private:
    QProcess m_server, m_manager;
};

bool onlyLists(int argc, char** argv)
{
    for (int at = 1; at < argc; ++at)
        if (qstrcmp(argv[at], "--gtest_list_tests") == 0) return true;
    return false;
}

}  // namespace

int main(int argc, char** argv)
{
    const bool lists = onlyLists(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    if (lists) return RUN_ALL_TESTS();
    const OwnDisplay display;
    qputenv("QT_QPA_PLATFORM", "xcb");
    // Of all desktops the one that changes most, Enter among it: what holds here holds without one (enter_test.cpp).
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    QApplication app(argc, argv);
    kapok::ui::useResources();
    return RUN_ALL_TESTS();
}
