// One word for one thing (style.md, the glossary of rules.md), in all that is shown: words, rules, window.
#include "support/places/places.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace kapok::house {
namespace {

struct ForbiddenWord {
    const char* word;
    const char* instead;
};

// The counter's words on the right; what stands on the left is another name for the same, or a word of this house.
constexpr ForbiddenWord forbiddenWords[]{{"工号", "柜员号"},
                                         {"登录", "签到"},
                                         {"登陆", "签到"},
                                         {"登出", "签退"},
                                         {"省级系统", "省平台"},
                                         {"省社保平台", "省平台"},
                                         {"省系统", "省平台"},
                                         {"办理人", "持卡人"},
                                         {"客户", "持卡人"},
                                         {"裁定", "规则的答复"},
                                         {"重新打印", "补打"},
                                         {"重印", "补打"},
                                         {"over the line", "from the province"},
                                         {"Goes on here", "Open work"}};

/// All that is shown of this file: of sources only what is translated.
QString shownIn(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    const QString text = QString::fromUtf8(file.readAll());
    if (!path.endsWith(QLatin1String(".cpp"))) return text;
    static const QRegularExpression translated(QStringLiteral(R"re(\btr\(\s*("(?:[^"\\]|\\.|"\s*")*"))re"));
    QString shown;
    for (auto all = translated.globalMatch(text); all.hasNext();) shown += all.next().captured(1) + u'\n';
    return shown;
}

std::string otherWordsIn(const QString& path)
{
    const QString shown = shownIn(path);
    std::string found;
    for (const ForbiddenWord& one : forbiddenWords)
        if (shown.contains(QString::fromUtf8(one.word), Qt::CaseInsensitive))
            found += path.toStdString() + ": " + one.word + ", the word is " + one.instead + '\n';
    return found;
}

TEST(House, HasOneWordForOneThing)
{
    const QString root = clonePath();
    int files = 0;
    std::string found;
    for (const auto& [folder, names] : {std::pair{"resources/words", "*.json"},
                                        {"resources/rules", "*.json"},
                                        {"resources/translations", "*.ts"},
                                        {"ui", "*.cpp"}}) {
        QDirIterator all(root + u'/' + QLatin1String(folder), {QLatin1String(names)}, QDir::Files,
                         QDirIterator::Subdirectories);
        for (; all.hasNext(); ++files) found += otherWordsIn(all.next());
    }
    EXPECT_EQ(found, "");
    EXPECT_GT(files, 60);
}

}  // namespace
}  // namespace kapok::house
