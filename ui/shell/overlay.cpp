#include "ui/shell/overlay.h"

#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace kapok::ui {

namespace {

constexpr int rowHigh = 26, roomAround = 140;  // pixels at 100 %: a key with its gap; title, foot and margins

}  // namespace

Overlay::Overlay(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setProperty("frame", "overlay");
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(12));
    column->addWidget(m_title = makeLabel(this, Type::Title, {.bold = true}));
    column->addWidget(makeRule(this));
    m_body = new QVBoxLayout;
    m_body->setSpacing(theme.px(10));
    column->addLayout(m_body);
    column->addWidget(m_foot = makeLabel(this, Type::Caption, {.ink = "muted"}));
    for (const int key : {int(Qt::Key_Escape), int(Qt::Key_Return), int(Qt::Key_Question), int(Qt::Key_F1)})
        (new Key(this, "close", Key::Stands::InTheMap, QKeySequence(key), [this] {
            Q_EMIT left();
        }))->offer(tr("Close"));
    hide();
}

void Overlay::open(const char* name, const QString& title)
{
    setObjectName(QLatin1String(name));
    setAccessibleName(title);
    m_title->setText(title);
    m_foot->setText(tr("Esc closes this"));
    clear(m_body);
}

void Overlay::showKeys(const std::vector<Key*>& keys)
{
    open("key-map", tr("Keys of this page"));
    std::vector<KeyHint*> hints;
    for (const Key* key : keys)
        if (key->isVisible() && !key->cap().isEmpty())
            hints.push_back(new KeyHint(m_theme, key->cap(), key->text(), this));
    // One below another as long as they are all seen, else in columns.
    const int room = parentWidget()->height() - m_theme.px(roomAround);
    const int rows = std::max(1, room / (m_theme.px(rowHigh)));
    auto* columns = new QGridLayout;
    columns->setHorizontalSpacing(m_theme.px(20));
    columns->setVerticalSpacing(m_theme.px(6));
    for (int at = 0; at < int(hints.size()); ++at) columns->addWidget(hints[std::size_t(at)], at % rows, at / rows);
    m_body->addLayout(columns);
    show();
    raise();
    adjustSize();
    setFocus(Qt::OtherFocusReason);
}

void Overlay::showHelp(const QString& title, const QString& text)
{
    open("help", title);
    auto* words = makeLabel(this, Type::Emphasis, {.wraps = true});
    words->setText(text);
    words->setMinimumWidth(m_theme.px(520));
    m_body->addWidget(words);
    show();
    raise();
    adjustSize();
    setFocus(Qt::OtherFocusReason);
}

void Overlay::keyPressEvent(QKeyEvent* event) { event->accept(); }  // nothing typed here reaches the page below

}  // namespace kapok::ui
