#include "ui/lists/list_page.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/notice_block.h"
#include "ui/kit/state_word.h"
#include "ui/lists/case_table.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

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
    upper->addLayout(head);
    m_panel = makeFrame(this, "panel");
    auto* inPanel = new QVBoxLayout(m_panel);
    inPanel->setContentsMargins(1, 1, 1, 1);
    inPanel->addWidget(m_table = new CaseTable(theme, m_panel));
    upper->addWidget(m_panel, 1);
    upper->addWidget(m_empty = makeLabel(this, Type::Emphasis, {.ink = "muted", .wraps = true}));
    m_empty->setObjectName(QStringLiteral("list.empty"));
    upper->addWidget(m_below = new QWidget(this), 1);  // an empty list begins at the top as well
    outer->addLayout(upper, 1);
    outer->addWidget(m_pane = buildPane(), 1);
    outer->addWidget(m_bar);
    connect(m_table, &QTreeView::doubleClicked, this, &ListPage::enter);
    m_open = addEnter("open", Key::Stands::Primary, [this] { enter(); });
    m_back = addBack();
    presentBar();
}

QWidget* ListPage::buildPane()
{
    auto* pane = new QWidget(this);
    pane->setProperty("pane", "surface");
    pane->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFrame(pane, "rulePage"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
    head->setSpacing(m_theme.px(16));
    auto* who = new FlowLayout(m_theme.px(16));
    who->setContentsMargins(0, 0, 0, 0);
    who->addWidget(m_heading = makeLabel(pane, Type::Title, {.bold = true}));
    who->addWidget(m_number = makeLabel(pane, Type::Emphasis));
    who->addWidget(m_note = makeLabel(pane, Type::Caption, {.ink = "muted"}));
    head->addLayout(who, 1);
    head->addWidget(m_state = new StateWord(m_theme, StateWord::Of::Case, true, pane), 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(makeRule(pane));
    auto* scroll = new QScrollArea(pane);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget;
    auto* inBody = new QVBoxLayout(body);
    inBody->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(14));
    inBody->addWidget(m_notice = new NoticeBlock(m_theme, body));
    inBody->addStretch();
    scroll->setWidget(body);
    column->addWidget(scroll, 1);
    pane->hide();
    return pane;
}

void ListPage::present(const ListPageView& view)
{
    m_view = view;
    m_title->setText(view.title);
    say(m_counts, view.counts.join(QStringLiteral("    ")));
    say(m_remark, view.remark);
    m_table->present(view);
    m_panel->setVisible(!view.rows.empty());
    const bool waited = m_empty->hasFocus();
    say(m_empty, view.rows.empty() ? view.empty : QString());
    m_below->setVisible(view.rows.empty());
    if (waited && !view.rows.empty()) begin();
    presentPane();
    presentBar();
}

void ListPage::presentPane()
{
    m_pane->setVisible(m_view.opened.has_value());
    // With a case below, the list is as high as its first rows; alone it takes the page.
    m_panel->setMaximumHeight(m_view.opened ? m_table->fittingHeight(6) + 2 : QWIDGETSIZE_MAX);
    m_panel->setMinimumHeight(m_view.opened ? m_table->fittingHeight(4) + 2 : 0);
    if (!m_view.opened) return;
    m_heading->setText(m_view.opened->heading);
    m_number->setText(m_view.opened->number);
    m_note->setText(m_view.opened->note);
    m_state->setVisible(m_view.opened->state.has_value());
    if (m_view.opened->state) m_state->present(*m_view.opened->state);
    m_notice->present(m_view.opened->notice);
}

void ListPage::begin()
{
    m_empty->setFocusPolicy(Qt::StrongFocus);
    (m_view.rows.empty() ? static_cast<QWidget*>(m_empty) : m_table)->setFocus(Qt::OtherFocusReason);
}

QString ListPage::help() const
{
    return tr("The arrows choose a row, Enter opens it. What waits for an answer is never sent twice: F5 asks first.");
}

void ListPage::enter()
{
    const auto row = std::ranges::find(m_view.rows, m_table->current(), &ListRow::id);
    if (row == m_view.rows.end()) return;
    if (row->what == ListRow::What::LockedNumber) send(intent::Unlock{row->id});
    else send(intent::TakeUp{row->id});
}

void ListPage::nameKeys()
{
    m_open->offer(m_view.rows.empty() ? QString() : tr("Open"));
    m_back->offer(tr("Back"));
}

}  // namespace kapok::ui
