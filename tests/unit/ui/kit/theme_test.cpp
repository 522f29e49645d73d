// Colours by role, contrast, type and icons (ui/tokens.json, ui.md "Look").
#include "support/places/places.h"
#include "ui/kit/contrast.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::ui {

namespace {

const QString tokensFile = QStringLiteral(":/kapok/themes/tokens.json");

QJsonObject tokensJson()
{
    QFile file(tokensFile);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList sources()
{
    QStringList all;
    const QDir root(clonePath("ui"));
    for (const QString& room : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QString& name :
             QDir(root.filePath(room)).entryList({QStringLiteral("*.cpp"), QStringLiteral("*.h")}))
            all << root.filePath(room + u'/' + name);
    return all;
}

QString contentOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return QString::fromUtf8(file.readAll());
}

}  // namespace

// The ratios that the designers computed stand in tokens.json; the least of each pair too: 4.5, 7 in high contrast.
TEST(Theme, EveryPairOfRolesIsReadable)
{
    const Tokens tokens = Tokens::load(tokensFile).value();
    const QJsonObject palettes = tokensJson()[QStringLiteral("palettes")].toObject();
    const std::array names{"light", "dark", "highContrast"};
    int pairs = 0;
    for (int scheme = 0; scheme < 3; ++scheme)
        for (const auto& entry :
             palettes[QLatin1String(names[std::size_t(scheme)])].toObject()[QStringLiteral("contrast")].toArray()) {
            const auto role = [&](const char* key) {
                const QString name = entry.toObject()[QLatin1String(key)].toString();
                return tokens.palettes[std::size_t(scheme)][std::size_t(
                    std::ranges::find_if(roleNames, [&](const char* known) { return name == QLatin1String(known); }) -
                    roleNames.begin())];
            };
            const double ratio = contrast(role("front"), role("back"));
            EXPECT_NEAR(ratio, entry.toObject()[QStringLiteral("ratio")].toDouble(), 0.011);
            if (const auto least = entry.toObject()[QStringLiteral("least")]; !least.isNull())
                EXPECT_GE(ratio, least.toDouble());
            ++pairs;
        }
    EXPECT_GT(pairs, 60);
}

TEST(Theme, ABrokenColourFileNamesPaletteAndRole)
{
    QTemporaryDir folder;
    QString text = contentOf(tokensFile);
    text.replace(QStringLiteral("\"doubtLine\": \"#B98420\""), QStringLiteral("\"doubtLine\": \"amber-ish\""));
    QFile broken(folder.filePath(QStringLiteral("tokens.json")));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write(text.toUtf8());
    broken.close();
    const auto loaded = Tokens::load(broken.fileName());
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().happened.values.at(QStringLiteral("palette")), QStringLiteral("dark"));
    EXPECT_EQ(loaded.error().happened.values.at(QStringLiteral("role")), QStringLiteral("doubtLine"));
}

TEST(Theme, FiguresAreTabularSoThatNumbersLineUp)
{
    const Theme theme(Tokens::load(tokensFile).value(), Scheme::Light, 1.0);
    for (const bool bold : {false, true}) {
        const QFontMetricsF metrics(theme.font(Type::Body, bold));
        for (const QChar figure : QStringLiteral("123456789"))
            EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(figure), metrics.horizontalAdvance(QChar(u'0')));
    }
}

TEST(Theme, GrowsWithTheSystemsLettersToTwiceAndNotBeyond)
{
    QFont system;
    for (const auto& [pixels, scale] : {std::pair{12, 1.0}, {14, 1.0}, {21, 1.5}, {28, 2.0}, {60, 2.0}}) {
        system.setPixelSize(pixels);
        EXPECT_DOUBLE_EQ(Theme::scaleOf(system, 96), scale);
    }
    // In points: 72 of them are an inch. 10.5 pt at 96 dots are the 14 px of the counter's own text.
    for (const auto& [points, dots, scale] : {std::tuple{10.5, 96.0, 1.0}, {9.0, 96.0, 1.0}, {10.5, 192.0, 2.0}}) {
        system.setPointSizeF(points);
        EXPECT_DOUBLE_EQ(Theme::scaleOf(system, dots), scale);
    }
}

// README "refer to them by role, never by hex": the palettes are the only place that knows a colour.
TEST(Theme, NoWidgetNamesAColour)
{
    const QRegularExpression hex(QStringLiteral("#[0-9A-Fa-f]{6}\\b"));
    for (const QString& source : sources()) EXPECT_FALSE(hex.match(contentOf(source)).hasMatch()) << qPrintable(source);
    EXPECT_FALSE(hex.match(contentOf(QStringLiteral(":/kapok/themes/kapok.qss"))).hasMatch());
}

TEST(Theme, TheStyleSheetFillsEveryPlaceholderInEveryPalette)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
        EXPECT_FALSE(Theme(Tokens::load(tokensFile).value(), scheme, 2.0).styleSheet().contains(u'@'));
}

TEST(Icons, EveryIconIsDrawn)
{
    const Theme theme(Tokens::load(tokensFile).value(), Scheme::Light, 1.0);
    const QStringList icons = QDir(QStringLiteral(":/kapok/icons")).entryList();
    EXPECT_GT(icons.size(), 30);
    for (const QString& icon : icons) {
        const QImage drawn = theme.icon(icon.chopped(4), Role::Text, 20, 1.0).toImage();
        int inked = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x) inked += qAlpha(drawn.pixel(x, y)) > 0;
        EXPECT_GT(inked, 10) << qPrintable(icon);
    }
}

// A name that no drawing bears leaves a hole in the window: presenters and widgets name only what is there.
TEST(Icons, EveryIconThatIsNamedIsThere)
{
    const QStringList icons = QDir(QStringLiteral(":/kapok/icons")).entryList();
    static const QRegularExpression named(
        QStringLiteral("(?:[Ii]con = |DeviceRow \\w+\\{|alerts\\.push_back\\(\\{|Icon\\(m?_?theme, |->icon\\(|[ "
                       ".]icon\\()QStringLiteral\\(\"([a-z-]+)\"\\)"));
    int found = 0;
    for (const QString& path : sources()) {
        const QString content = contentOf(path);
        for (auto match = named.globalMatch(content); match.hasNext(); ++found) {
            const QString name = match.next().captured(1);
            EXPECT_TRUE(icons.contains(name + QStringLiteral(".svg"))) << qPrintable(path) << " " << qPrintable(name);
        }
    }
    EXPECT_GT(found, 20);
}

}  // namespace kapok::ui
