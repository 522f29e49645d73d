// Tasks are awaited in an event loop, which needs an application.
#include <QCoreApplication>

namespace {

int argumentCount = 1;
char programName[] = "test_training";
char* arguments[] = {programName, nullptr};
QCoreApplication application(argumentCount, arguments);

}  // namespace
