#include "ui/lists/list_page.h"

#include "ui/kit/label.h"
#include "ui/kit/table_view.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace kapok::ui {
namespace {

constexpr int mostParts = 5;

}  // namespace

ListPage::ListPage(const Theme& theme, Page page, QWidget* parent) : PageWidget(theme, page, parent)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    upper->setSpacing(theme.px(10));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(16));
    head->addWidget(m_title = makeLabel(this, Type::Title, {.bold = true}));
    head->addWidget(m_counts = makeLabel(this, Type::Body, {.ink = "muted"}), 0, Qt::AlignVCenter);
    head->addStretch();
    head->addWidget(m_remark = makeLabel(this, Type::Body, {.ink = "muted"}), 0, Qt::AlignVCenter);
    head->addWidget(m_filter = new QLineEdit(this));
    m_filter->setObjectName(QStringLiteral("list.filter"));
    m_filter->setMaximumWidth(theme.px(240));
    m_filter->setMaxLength(40);
    m_filter->installEventFilter(this);
    upper->addLayout(head);
    upper->addWidget(m_note = new QLineEdit(this));
    m_note->setObjectName(QStringLiteral("list.note"));
    m_note->setMaxLength(200);
    m_note->hide();
    upper->addWidget(m_said = makeLabel(this, Type::Body, {.wraps = true}));
    m_panel = makeFrame(this, "panel");
    auto* inPanel = new QVBoxLayout(m_panel);
    inPanel->setContentsMargins(1, 1, 1, 1);
    inPanel->addWidget(m_table = new TableView(theme, m_panel));
    upper->addWidget(m_panel, 1);
    upper->addWidget(m_empty = makeLabel(this, Type::Emphasis, {.ink = "muted", .wraps = true}));
    m_empty->setObjectName(QStringLiteral("list.empty"));
    m_empty->setFocusPolicy(Qt::StrongFocus);
    upper->addWidget(m_below = new QWidget(this), 1);  // an empty list begins at the top as well
    outer->addLayout(upper, 1);
    outer->addWidget(m_bar);
    connect(m_table, &TableView::opened, this, &ListPage::enter);
    connect(m_filter, &QLineEdit::textChanged, m_table, &TableView::filter);
    connect(m_note, &QLineEdit::returnPressed, this, &ListPage::close);
    m_open = addEnter("open", Key::Stands::Primary, [this] { enter(); });
    m_print = addKey("print", Key::Stands::Primary, QKeySequence(Qt::CTRL | Qt::Key_P), [this] { enter(); });
    m_sort = addKey("sort", Key::Stands::Hint, Qt::Key_Space, [this] { m_table->sortHere(); });
    m_narrow = addKey("filter", Key::Stands::Hint, QKeySequence(Qt::CTRL | Qt::Key_F),
                      [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    for (int part = 0; part < mostParts; ++part)
        m_parts.push_back(addKey("part", part == 0 ? Key::Stands::Hint : Key::Stands::InTheMap,
                                 QKeySequence(Qt::Key_1 + part), [this, part] { send(intent::Narrow{part}); }));
    m_resend = addKey("resend", Key::Stands::Button, Qt::Key_F9, [this] { resend(); });
    m_hold = addKey("hold", Key::Stands::Hint, Qt::Key_H, [this] { hold(); });
    m_sendAgain = addKey("again", Key::Stands::Hint, Qt::Key_A, [this] { sendAgain(); });
    m_close = addKey("close", Key::Stands::Hint, Qt::Key_D, [this] { askForNote(); });
    m_copy = addKey("copy", Key::Stands::Hint, QKeySequence(Qt::CTRL | Qt::Key_C),
                    [this] { QGuiApplication::clipboard()->setText(m_view.copies); });
    m_back = addKey("back", Key::Stands::Hint, Qt::Key_Escape, [this] { escape(); });
    retranslate();
    presentBar();
}

void ListPage::present(const ListPageView& view)
{
    m_view = view;
    m_filter->setProperty("takesNumbers", view.lookedUp);  // a question mark asks for the keys there
    m_title->setText(view.title);
    say(m_counts, view.counts.join(QStringLiteral("    ")));
    say(m_remark, view.lookedUp ? QString() : view.remark);
    say(m_said, view.lookedUp ? view.remark : view.sentence);
    m_table->present(view.table, view.title);
    const bool stood = m_table->hasFocus();
    m_panel->setVisible(hasRows());
    m_filter->setVisible(hasRows());
    const bool waited = m_empty->hasFocus();
    say(m_empty, hasRows() ? QString() : view.empty);
    m_below->setVisible(!hasRows());
    // Where rows come or go the keyboard stays on the page.
    if ((waited && hasRows()) || (stood && !hasRows())) begin();
    presentBar();
}

void ListPage::begin()
{
    QWidget* const first = !hasRows()        ? static_cast<QWidget*>(m_empty)
                           : m_view.lookedUp ? static_cast<QWidget*>(m_filter)
                                             : m_table;
    first->setFocus(Qt::OtherFocusReason);
}

// Who types goes through the rows without leaving the line.
bool ListPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) return QCoreApplication::sendEvent(m_table, event);
    }
    return PageWidget::eventFilter(watched, event);
}

QString ListPage::help() const
{
    if (m_view.lookedUp)
        return tr("Type a name, a place or what is wanted: the rows that hold it stay. Up and Down choose one, Ctrl P "
                  "prints it for the citizen to take home. Esc leads back to where you were.");
    return tr("The arrows choose a row and a column, Enter opens the row, Space sorts by the column. Ctrl F shows only "
              "the rows that hold a word. What waits for an answer is never sent twice: F5 asks first.");
}

void ListPage::enter()
{
    if (const auto row = m_table->current()) send(m_view.table->opens(*row));
}

void ListPage::resend()
{
    if (const auto row = m_table->current()) send(intent::Resend{m_view.table->id(*row)});
}

void ListPage::hold()
{
    if (const auto row = m_table->current()) send(intent::Hold{m_view.table->id(*row)});
}

void ListPage::sendAgain()
{
    if (const auto row = m_table->current()) send(intent::SendAgain{m_view.table->id(*row)});
}

// The row is the one that was chosen when the note was begun, whatever the list does meanwhile.
void ListPage::askForNote()
{
    const auto row = m_table->current();
    if (!row) return;
    m_noteOf = m_view.table->id(*row);
    m_note->show();
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void ListPage::close()
{
    send(intent::CloseByHand{m_noteOf, m_note->text()});
    m_note->clear();
    m_note->hide();
    begin();
}

// First nothing is closed, then the whole list again, then to where one was.
void ListPage::escape()
{
    if (!m_note->isHidden()) {
        m_note->clear();
        m_note->hide();
        return begin();
    }
    if (m_filter->text().isEmpty()) return send(intent::Back{});
    m_filter->clear();
    begin();
}

void ListPage::nameKeys()
{
    m_open->offer(hasRows() && !m_view.lookedUp ? tr("Open") : QString());
    m_print->offer(hasRows() && m_view.lookedUp ? tr("Print for the citizen") : QString());
    m_sort->offer(hasRows() && !m_view.lookedUp ? tr("Sort") : QString());
    m_narrow->offer(hasRows() ? tr("Find") : QString());
    m_back->offer(tr("Back"));
    if (!m_view.parts.isEmpty())
        m_parts.front()->speakForAll(QStringLiteral("1–%1").arg(m_view.parts.size()), tr("Show a part"));
    for (std::size_t part = 0; part < m_parts.size(); ++part) m_parts[part]->offer(m_view.parts.value(qsizetype(part)));
    m_resend->offer(hasRows() ? m_view.resend : QString());
    m_hold->offer(hasRows() ? m_view.hold : QString());
    m_sendAgain->offer(hasRows() ? m_view.sendsAgain : QString());
    m_close->offer(hasRows() ? m_view.closes : QString());
    m_copy->offer(m_view.copies.isEmpty() ? QString() : tr("Copy %1").arg(m_view.copies));
}

void ListPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Find in this list"));
    m_filter->setAccessibleName(tr("Find in this list"));
    m_note->setPlaceholderText(tr("What was done about it, or why this one holds; Enter closes the row"));
    m_note->setAccessibleName(tr("What was done about it"));
}

}  // namespace kapok::ui
