// How the counter looks now: one palette, one scale, one type face. Widgets ask it by role.
#pragma once

#include "ui/kit/tokens.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QPixmap>

namespace kapok::ui {

enum class Type { Caption, Body, Emphasis, Title, Number };

class Theme final : public QObject {
    Q_OBJECT

public:
    /// `scale` 1.0 to 2.0: lengths and letters grow together.
    Theme(const Tokens& tokens, Scheme scheme, double scale, QObject* parent = nullptr);

    QColor colour(Role role) const { return m_tokens.colour(m_scheme, role); }
    /// A length of tokens.json (logical pixels at 100 %) as it is now.
    int px(int atHundred) const { return qRound(atHundred * m_scale); }
    QFont font(Type type, bool bold = false) const;
    /// A line icon of resources/icons, drawn in the colour of a role; `size` at 100 %.
    QPixmap icon(const QString& name, Role role, int size, qreal devicePixelRatio) const;
    Scheme scheme() const { return m_scheme; }
    double scale() const { return m_scale; }
    QPalette palette() const;
    /// resources/themes/kapok.qss with its roles and lengths filled in.
    QString styleSheet() const;

    /// Fusion, palette, fonts and style sheet for the whole program.
    void applyTo(QApplication& app) const;
    /// The caller applies it.
    void change(Scheme scheme);
    /// Of light, dark and high contrast the one after this.
    Scheme next() const { return m_scheme == Scheme::HighContrast ? Scheme::Light : Scheme(int(m_scheme) + 1); }

    /// What the system's letter size asks for: 1.0 up to the counter's own body size, 2.0 at most.
    /// `dotsPerInch` are those that the screen calls its own.
    static double scaleOf(const QFont& system, double dotsPerInch);

Q_SIGNALS:
    void changed();

private:
    Tokens m_tokens;
    Scheme m_scheme;
    double m_scale;
};

}  // namespace kapok::ui
