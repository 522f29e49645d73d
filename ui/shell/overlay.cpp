#include "ui/shell/overlay.h"

#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kapok::ui {

namespace {

// Pixels at 100 %: a key with its gap; title, foot and margins; the margins beside; between two columns.
constexpr int rowHigh = 26, roomAround = 140, roomBeside = 72, columnGap = 20;

int columnWide(const std::vector<KeyHint*>& hints, std::size_t from, std::size_t rows)
{
    int wide = 0;
    for (std::size_t at = from; at < std::min(from + rows, hints.size()); ++at)
        wide = std::max(wide, hints[at]->sizeHint().width());
    return wide;
}

int columnsWide(const std::vector<KeyHint*>& hints, std::size_t rows, int gap)
{
    int wide = 0;
    for (std::size_t from = 0; from < hints.size(); from += rows)
        wide += columnWide(hints, from, rows) + (from > 0 ? gap : 0);
    return wide;
}

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
    m_scroll = nullptr;
}

void Overlay::showKeys(const std::vector<Key*>& keys)
{
    open("key-map", tr("Keys of this page"));
    std::vector<KeyHint*> hints;
    for (const Key* key : keys)
        if (key->isVisible() && !key->cap().isEmpty()) hints.push_back(new KeyHint(m_theme, key->cap(), key->text()));
    // One below another as long as they are all seen, else in columns, as many as there is room for; what large
    // letters leave no room for is reached by the arrows.
    const int high = parentWidget()->height() - m_theme.px(roomAround);
    const int wide = parentWidget()->width() - m_theme.px(roomBeside);
    std::size_t rows = std::size_t(std::max(1, high / m_theme.px(rowHigh)));
    while (rows < hints.size() && columnsWide(hints, rows, m_theme.px(columnGap)) > wide) ++rows;
    auto* all = new QWidget;
    auto* columns = new QGridLayout(all);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setHorizontalSpacing(m_theme.px(columnGap));
    columns->setVerticalSpacing(m_theme.px(6));
    for (std::size_t at = 0; at < hints.size(); ++at) columns->addWidget(hints[at], int(at % rows), int(at / rows));
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(all);
    all->setAutoFillBackground(false);  // the overlay's own lies behind both
    m_scroll->viewport()->setAutoFillBackground(false);
    const QSize needed = all->sizeHint();
    const bool scrolls = needed.height() > high;
    const int bar = scrolls ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    m_scroll->setFixedSize(needed.width() + bar, std::max(m_theme.px(rowHigh), std::min(needed.height(), high)));
    m_body->addWidget(m_scroll);
    if (scrolls) m_foot->setText(tr("↑ ↓ shows the others, Esc closes this"));
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

// Nothing typed here reaches the page below.
void Overlay::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (!m_scroll) return;
    QScrollBar* bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down: bar->setValue(bar->value() + m_theme.px(rowHigh)); break;
    case Qt::Key_Up: bar->setValue(bar->value() - m_theme.px(rowHigh)); break;
    case Qt::Key_PageDown: bar->setValue(bar->value() + bar->pageStep()); break;
    case Qt::Key_PageUp: bar->setValue(bar->value() - bar->pageStep()); break;
    default: break;
    }
}

}  // namespace kapok::ui
