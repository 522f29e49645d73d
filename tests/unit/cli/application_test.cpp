// Awaiting needs an application object; gtest's own main makes none.
// What is said is compared in English; that the terminal decides is tried in words_test.cpp.
#include <QCoreApplication>

#include <gtest/gtest.h>

namespace {
const bool speaksEnglish = qputenv("LC_ALL", "en_GB.UTF-8");
int argumentCount = 1;
char name[] = "test_cli";
char* arguments[] = {name, nullptr};
QCoreApplication application(argumentCount, arguments);
}  // namespace
