// What docs/adding.md shows of the vocabulary is compiled and driven: its lines stand in the tests' own business.
#include "base/resources.h"
#include "support/places/places.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

QString textOf(const char* file)
{
    return QString::fromUtf8(readFile(clonePath(file)).value());
}

// The lines between the fences of this section.
QStringList linesShown(const QString& page, const QString& section)
{
    QStringList lines;
    bool here = false, code = false;
    for (const QString& line : page.split(u'\n')) {
        if (line.startsWith(QLatin1String("## "))) here = line == section;
        else if (line.startsWith(QLatin1String("```"))) code = !code;
        else if (here && code && !line.trimmed().isEmpty()) lines.append(line.trimmed());
    }
    return lines;
}

QString withoutBreaks(QString text) { return text.simplified(); }

TEST(Page, ShowsOfTheVocabularyOnlyWhatIsDriven)
{
    const QString source =
        withoutBreaks(textOf("tests/support/desk/practice.h") + textOf("tests/support/desk/practice.cpp"));
    const QStringList lines = linesShown(textOf("docs/adding.md"), QStringLiteral("## Words that few businesses need"));
    EXPECT_GE(lines.size(), 12);
    for (const QString& line : lines) EXPECT_TRUE(source.contains(withoutBreaks(line))) << line.toStdString();
}

}  // namespace
}  // namespace kapok::workflows
