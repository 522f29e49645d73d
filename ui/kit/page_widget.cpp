#include "ui/kit/page_widget.h"

#include "ui/kit/action_button.h"
#include "ui/kit/cited.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace kapok::ui {

PageWidget::PageWidget(const Theme& theme, Page page, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_bar(new ActionBar(theme, this)), m_page(page)
{
    setObjectName(QStringLiteral("page.") + nameOf(page));
    setProperty("pane", "canvas");
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);  // the menu key reads out what can be done here
}

QStringList PageWidget::cited() const { return citedOn(*this); }

void PageWidget::setFrameKeys(std::vector<Key*> keys)
{
    m_frameKeys = std::move(keys);
    presentBar();
}

Key* PageWidget::addKey(const char* id, Key::Stands stands, const QKeySequence& keys, std::function<void()> press)
{
    return new Key(this, id, stands, keys, std::move(press));
}

Key* PageWidget::addEnter(const char* id, Key::Stands stands, std::function<void()> press)
{
    return addKey(id, stands, Qt::Key_Return, [this, press = std::move(press)] {
        auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        const auto* action = qobject_cast<ActionButton*>(button);
        // F9 is deliberate: Enter on its button does nothing (ui.md "Irreversible").
        if (action && action->key() == QLatin1String("F9")) return press();
        if (button && isAncestorOf(button) && !button->isCheckable()) return button->click();
        press();
    });
}

Key* PageWidget::addBack()
{
    return addKey("back", Key::Stands::Hint, Qt::Key_Escape, [this] { send(intent::Back{}); });
}

void PageWidget::beginUnlessTypingElsewhere()
{
    if (!isVisible()) return;  // it takes the keyboard from no page that is shown
    const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (!line || line->text().isEmpty() || isAncestorOf(line)) begin();
}

void PageWidget::presentBar()
{
    nameKeys();
    std::vector<Key*> shown;
    const auto ofFrame = [&](const QString& id) {
        const auto key = std::ranges::find(m_frameKeys, id, &Key::id);
        if (key != m_frameKeys.end()) shown.push_back(*key);
    };
    for (const QString& id : frameKeysShown()) ofFrame(id);
    for (Key* key : keysOf(*this)) shown.push_back(key);
    ofFrame(QStringLiteral("keys"));
    m_bar->present(shown);
}

bool PageWidget::eventFilter(QObject* watched, QEvent* event)
{
    const bool asks =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->text() == QLatin1String("?");
    if (!asks || !watched->property("takesNumbers").toBool()) return QWidget::eventFilter(watched, event);
    event->ignore();  // no typing, but the key that it is elsewhere
    return true;
}

void PageWidget::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        presentBar();
    }
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
