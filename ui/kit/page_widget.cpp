#include "ui/kit/page_widget.h"

#include "ui/kit/action_button.h"

#include <QApplication>
#include <QKeyEvent>

namespace kapok::ui {

PageWidget::PageWidget(const Theme& theme, Page page, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_bar(new ActionBar(theme, this)), m_page(page)
{
    setObjectName(QStringLiteral("page.") + nameOf(page));
    setProperty("pane", "canvas");
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
}

void PageWidget::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->isAutoRepeat()) return;  // a key held down goes on once, not through the case
        auto* button = qobject_cast<ActionButton*>(QApplication::focusWidget());
        // F9 is deliberate: Enter on its button does nothing (ui.md "Irreversible").
        if (button && isAncestorOf(button) && button->key() != QLatin1String("F9")) return button->click();
        return enter();
    }
    if (event->key() == Qt::Key_Escape) return escape();
    if (!key(*event)) event->ignore();
}

bool PageWidget::eventFilter(QObject* watched, QEvent* event)
{
    const bool asks = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->text() == QLatin1String("?");
    if (!asks || !watched->property("takesNumbers").toBool()) return QWidget::eventFilter(watched, event);
    QApplication::sendEvent(window(), event);
    return true;
}

void PageWidget::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
