// kapokctl: a desk asked without its windows (contract.md §2, §3).
#include "base/process.h"
#include "cli/commands.h"
#include "cli/terminal.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    kapok::beginProcess();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kapokctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAPOK_VERSION));
    kapok::cli::Terminal output(stdout), errors(stderr);
    QTextStream out(&output), err(&errors);
    const int code = kapok::cli::kapokctl(QCoreApplication::arguments(), out, err);
    out.flush();
    err.flush();
    return kapok::endProcess(code);
}
