// Chinese is complete: a teller under a Chinese locale reads no English furniture.
#include "support/places/places.h"
#include "ui/shell/translation.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <map>

namespace kapok::ui {

namespace {

using Texts = std::map<QString, QString>;  // context and source, to translation

Texts read(const QString& path)
{
    Texts texts;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    QXmlStreamReader xml(&file);
    QString context, source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        else if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) texts[context + u'|' + source] = xml.readElementText();
    }
    return texts;
}

}  // namespace

TEST(Translation, ChineseHasEveryTextOfTheSources)
{
    const Texts chinese = read(clonePath("resources/translations/kapok_zh.ts"));
    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess::execute(QStringLiteral("/usr/lib/qt6/bin/lupdate"),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("-I"), clonePath(), clonePath("ui"), QStringLiteral("-ts"), fresh});
    const Texts wanted = read(fresh);
    EXPECT_GT(wanted.size(), 100u);
    for (const auto& [source, none] : wanted) {
        const auto found = chinese.find(source);
        ASSERT_NE(found, chinese.end()) << qPrintable(source);
        EXPECT_FALSE(found->second.isEmpty()) << qPrintable(source);
    }
}

TEST(Translation, SpeaksTheOtherLanguageAtOnce)
{
    Translation translation(Language::Chinese);
    EXPECT_EQ(QCoreApplication::translate("State", "Draft"), QStringLiteral("草稿"));
    translation.speak(Language::English);
    EXPECT_EQ(QCoreApplication::translate("State", "Draft"), QStringLiteral("Draft"));
}

}  // namespace kapok::ui
