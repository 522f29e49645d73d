// What a terminal would obey is written out.
#include "base/plain_text.h"

#include <gtest/gtest.h>

namespace kapok {
namespace {

TEST(PlainText, WritesOutWhatATerminalWouldObey)
{
    const std::pair<QString, const char*> all[]{
        {QStringLiteral("梁嘉怡 ABC 12\n€"), "梁嘉怡 ABC 12\n€"},
        {QStringLiteral("\x1b[2J"), "\\u001b[2J"},
        {QStringLiteral("a\rb\tc\x07"), "a\\u000db\\u0009c\\u0007"},
        {QString(QChar(0x7f)), "\\u007f"},
        {QString(QChar(0x9b)) + QStringLiteral("31m"), "\\u009b31m"},
        {QString(QChar(0x202e)) + QStringLiteral("fdp.exe"), "\\u202efdp.exe"},
        {QString(QChar(0x2066)) + QChar(0x200b) + QChar(0xfeff), "\\u2066\\u200b\\ufeff"},
        {QString(QChar(0x2028)), "\\u2028"},
        {QStringLiteral("\U000E0041\U00020BB7"), "\\udb40\\udc41\U00020BB7"},
        {QString(), ""},
    };
    for (const auto& [text, shown] : all) EXPECT_EQ(writtenOut(text).toStdString(), shown);
}

}  // namespace
}  // namespace kapok
