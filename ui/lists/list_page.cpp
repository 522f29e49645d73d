#include "ui/lists/list_page.h"

#include "ui/kit/label.h"
#include "ui/kit/table_view.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace kapok::ui {

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
    upper->addLayout(head);
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
    m_open = addEnter("open", Key::Stands::Primary, [this] { enter(); });
    m_sort = addKey("sort", Key::Stands::Hint, Qt::Key_Space, [this] { m_table->sortHere(); });
    m_narrow = addKey("filter", Key::Stands::Hint, QKeySequence(Qt::CTRL | Qt::Key_F),
                      [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    m_back = addKey("back", Key::Stands::Hint, Qt::Key_Escape, [this] { escape(); });
    retranslate();
    presentBar();
}

void ListPage::present(const ListPageView& view)
{
    m_view = view;
    m_title->setText(view.title);
    say(m_counts, view.counts.join(QStringLiteral("    ")));
    say(m_remark, view.remark);
    m_table->present(view.table, view.title);
    m_panel->setVisible(hasRows());
    m_filter->setVisible(hasRows());
    const bool waited = m_empty->hasFocus();
    say(m_empty, hasRows() ? QString() : view.empty);
    m_below->setVisible(!hasRows());
    if (waited && hasRows()) begin();
    presentBar();
}

void ListPage::begin() { (hasRows() ? static_cast<QWidget*>(m_table) : m_empty)->setFocus(Qt::OtherFocusReason); }

QString ListPage::help() const
{
    return tr("The arrows choose a row and a column, Enter opens the row, Space sorts by the column. Ctrl F shows only "
              "the rows that hold a word. What waits for an answer is never sent twice: F5 asks first.");
}

void ListPage::enter()
{
    if (const auto row = m_table->current()) send(m_view.table->opens(*row));
}

// First the whole list again, then to where one was.
void ListPage::escape()
{
    if (m_filter->text().isEmpty()) return send(intent::Back{});
    m_filter->clear();
    begin();
}

void ListPage::nameKeys()
{
    m_open->offer(hasRows() ? tr("Open") : QString());
    m_sort->offer(hasRows() ? tr("Sort") : QString());
    m_narrow->offer(hasRows() ? tr("Find") : QString());
    m_back->offer(tr("Back"));
}

void ListPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Find in this list"));
    m_filter->setAccessibleName(tr("Find in this list"));
}

}  // namespace kapok::ui
