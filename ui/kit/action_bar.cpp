#include "ui/kit/action_bar.h"

#include "ui/kit/action_button.h"
#include "ui/kit/icon.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>

namespace kapok::ui {

ActionBar::ActionBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setProperty("pane", "surface");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeRule(this));
    m_whole = new QHBoxLayout;
    m_whole->setContentsMargins(theme.px(16), theme.px(9), theme.px(16), theme.px(10));
    // As high without buttons as with them, or what is left over would open a gap above the rule.
    m_whole->addItem(new QSpacerItem(0, theme.px(36), QSizePolicy::Fixed, QSizePolicy::Expanding));
    m_row = new QHBoxLayout;
    m_row->setSpacing(theme.px(16));
    m_whole->addLayout(m_row, 1);
    column->addLayout(m_whole, 1);
    setFixedHeight(theme.px(57));  // with buttons or without: the page above never moves
    m_whole->setSizeConstraint(QLayout::SetNoConstraint);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // as wide as it may be; see fit()
    setMinimumWidth(1);
}

void ActionBar::present(const std::vector<Key*>& keys)
{
    std::vector<Hint> hints;
    std::vector<Button> buttons;
    for (const Key* key : keys) {
        if (!key->isVisible() || key->stands() == Key::Stands::InTheMap) continue;
        if (key->stands() == Key::Stands::Hint) hints.push_back({key->barCap(), key->barText()});
        else
            buttons.push_back(
                {key->id(), key->text(), key->barCap(), key->stands() == Key::Stands::Primary, key->isEnabled()});
    }
    // The same keys again leave a focused button alone.
    if (m_row->count() > 0 && hints == m_hints && buttons == m_buttons) return;
    clear(m_row);
    m_hints = hints;
    m_buttons = buttons;
    m_hintWidgets.clear();
    for (const Hint& hint : hints) {
        m_hintWidgets.push_back(new KeyHint(m_theme, hint.key, hint.text, this));
        m_row->addWidget(m_hintWidgets.back());
    }
    m_row->addStretch();
    for (const bool primary : {false, true})
        for (Key* key : keys)
            if (key->isVisible() && key->stands() == (primary ? Key::Stands::Primary : Key::Stands::Button))
                add(*key, primary);
    fit();
}

void ActionBar::add(Key& key, bool primary)
{
    auto* button = new ActionButton(m_theme, primary, this);
    button->setObjectName(QStringLiteral("action.") + key.id());
    button->say(key.text(), key.barCap());
    button->setEnabled(key.isEnabled());
    connect(button, &QPushButton::clicked, &key, &QAction::trigger);
    m_row->addWidget(button);
    button->show();  // what is not shown yet would not be measured
}

void ActionBar::fit()
{
    // Where there is no room for all, hints go from the right: help stays, and the last, which shows the rest.
    const auto needs = [this] {
        int wide = m_theme.px(32);
        for (int at = 0; at < m_row->count(); ++at)
            if (const QWidget* part = m_row->itemAt(at)->widget(); part && !part->isHidden())
                wide += part->sizeHint().width() + m_row->spacing();
        return wide + (m_tail ? m_tail->sizeHint().width() : 0);
    };
    for (QWidget* hint : m_hintWidgets) hint->setVisible(true);
    for (std::size_t at = m_hintWidgets.size(); at-- > 1 && needs() > width();)
        if (at + 1 < m_hintWidgets.size()) m_hintWidgets[at]->setVisible(false);
}

void ActionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ActionBar::presentLocked(const QString& icon, const QString& sentence)
{
    clear(m_row);
    m_hints.clear();
    m_hintWidgets.clear();
    m_buttons.clear();
    m_row->addWidget(new Icon(m_theme, icon, Role::Muted, 16, this));
    auto* said = makeLabel(this, Type::Body, {.ink = "muted"});
    said->setText(sentence);
    m_row->addWidget(said);
    m_row->addStretch();
}

void ActionBar::setTail(QWidget* tail)
{
    m_tail = tail;
    m_whole->addWidget(tail);
}

}  // namespace kapok::ui
