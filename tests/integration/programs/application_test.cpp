// Awaiting needs an application object; gtest's own main makes none.
#include <QCoreApplication>

#include <gtest/gtest.h>

namespace {
int argumentCount = 1;
char name[] = "test_programs";
char* arguments[] = {name, nullptr};
QCoreApplication application(argumentCount, arguments);
}  // namespace
