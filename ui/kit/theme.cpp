#include "ui/kit/theme.h"

#include "ui/kit/icons.h"

#include <QFile>
#include <QRegularExpression>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace kapok::ui {

namespace {

constexpr std::array sizes{12, 14, 16, 20, 28};  // tokens.json: type.scale
constexpr int body = 14;

}  // namespace

Theme::Theme(const Tokens& tokens, Scheme scheme, double scale, QObject* parent)
    : QObject(parent), m_tokens(tokens), m_scheme(scheme), m_scale(std::clamp(scale, 1.0, 2.0))
{
}

QFont Theme::font(Type type, bool bold) const
{
    // By name: under LANG=C fontconfig would draw Chinese with Japanese glyphs (P37). The figures
    // of this face are tabular by nature; tests/unit/ui measures it.
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(px(sizes[static_cast<std::size_t>(type)]));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    return font;
}

QPixmap Theme::icon(const QString& name, Role role, int size, qreal devicePixelRatio) const
{
    return drawIcon({name, colour(role), px(size), devicePixelRatio, m_scheme == Scheme::HighContrast ? 2.25 : 1.75});
}

QPalette Theme::palette() const
{
    QPalette made;
    const auto set = [&](QPalette::ColorRole part, Role role) { made.setColor(part, colour(role)); };
    set(QPalette::Window, Role::Canvas);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Base, Role::Surface);
    set(QPalette::AlternateBase, Role::Canvas);
    set(QPalette::Text, Role::Text);
    set(QPalette::PlaceholderText, Role::Muted);
    set(QPalette::Button, Role::Surface);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::Highlight, Role::Select);
    set(QPalette::HighlightedText, Role::Text);
    set(QPalette::ToolTipBase, Role::Surface);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::Link, Role::Focus);
    set(QPalette::Light, Role::Surface);
    set(QPalette::Midlight, Role::Sunken);
    set(QPalette::Mid, Role::Line);
    set(QPalette::Dark, Role::LineStrong);
    set(QPalette::Shadow, Role::LineStrong);
    for (const auto part : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
        made.setColor(QPalette::Disabled, part, colour(Role::Off));
    return made;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/kapok/themes/kapok.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());

    static const QRegularExpression placeholder(QStringLiteral("@([a-zA-Z]+)(?:\\((\\d+)\\))?"));
    QString made;
    qsizetype from = 0;
    for (auto found = placeholder.globalMatch(sheet); found.hasNext();) {
        const auto match = found.next();
        made += QStringView(sheet).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.captured(1) == QLatin1String("px")) {
            made += QString::number(px(match.captured(2).toInt())) + QStringLiteral("px");
            continue;
        }
        const auto at =
            std::ranges::find_if(roleNames, [&](const char* name) { return match.captured(1) == QLatin1String(name); });
        Q_ASSERT_X(at != roleNames.end(), "kapok.qss", qPrintable(match.captured(0)));
        made += m_tokens.colour(m_scheme, static_cast<Role>(at - roleNames.begin())).name();
    }
    return made += QStringView(sheet).mid(from);
}

void Theme::applyTo(QApplication& app) const
{
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setPalette(palette());
    app.setFont(font(Type::Body));
    app.setStyleSheet(styleSheet());
}

void Theme::change(Scheme scheme)
{
    m_scheme = scheme;
    Q_EMIT changed();
}

double Theme::scaleOf(const QFont& system, double dotsPerInch)
{
    // From what is asked for, not from QFontInfo: that would search the fonts before a window stands.
    constexpr double pointsPerInch = 72;
    const double pixels = system.pixelSize() > 0 ? double(system.pixelSize())
                                                 : std::round(system.pointSizeF() * dotsPerInch / pointsPerInch);
    return std::clamp(pixels / body, 1.0, 2.0);
}

}  // namespace kapok::ui
