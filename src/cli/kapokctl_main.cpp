// kapokctl: a desk asked without its windows (contract.md §2, §3).
#include "cli/commands.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kapokctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAPOK_VERSION));
    QTextStream out(stdout), err(stderr);
    return kapok::cli::kapokctl(QCoreApplication::arguments(), out, err);
}
