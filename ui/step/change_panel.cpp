#include "ui/step/change_panel.h"

#include "ui/kit/label.h"

#include <QEvent>
#include <QGridLayout>

namespace kapok::ui {

ChangePanel::ChangePanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("change"));
    setProperty("frame", "panel");
    m_grid->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    m_grid->setHorizontalSpacing(theme.px(24));
    m_grid->setVerticalSpacing(theme.px(8));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

void ChangePanel::present(const ChangeView& view)
{
    m_view = view;
    rebuild();
}

void ChangePanel::rebuild()
{
    clear(m_grid);
    const auto put = [this](int row, int column, const QString& text, Type type, Ink ink) {
        auto* label = makeLabel(this, type, ink);
        label->setText(text);
        m_grid->addWidget(label, row, column);
    };
    put(0, 0, tr("What"), Type::Caption, {.ink = "muted"});
    put(0, 1, tr("Now"), Type::Caption, {.ink = "muted"});
    put(0, 2, tr("Afterwards"), Type::Caption, {.ink = "muted"});
    int at = 0;
    for (const ChangeView::Row& row : m_view.rows) {
        ++at;
        put(at, 0, row.what, Type::Body, {.ink = "muted"});
        put(at, 1, row.before, Type::Body, {.wraps = true});
        put(at, 2, row.changes ? QStringLiteral("→ ") + row.after : tr("unchanged"), Type::Body,
            {.ink = row.changes ? "" : "muted", .bold = row.changes, .wraps = true});
    }
}

void ChangePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QFrame::changeEvent(event);
}

}  // namespace kapok::ui
