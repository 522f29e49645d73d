#include "ui/devices/facts_page.h"

#include "ui/devices/device_panel.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace kapok::ui {

FactsPage::FactsPage(const Theme& theme, Page page, QWidget* parent)
    : PageWidget(theme, page, parent), m_scroll(new QScrollArea(this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_bar);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(12));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title = makeLabel(content, Type::Title, {.bold = true}));
    head->addStretch();
    head->addWidget(m_remark = makeLabel(content, Type::Body, {.ink = "muted"}));
    column->addLayout(head);
    column->addWidget(m_empty = makeLabel(content, Type::Emphasis, {.ink = "muted", .wraps = true}));
    column->addWidget(m_devices = new DevicePanel(theme, content));
    m_groups = new QVBoxLayout;
    m_groups->setSpacing(theme.px(12));
    column->addLayout(m_groups);
    column->addStretch();
    m_scroll->setWidget(content);
    m_back = addBack();
    presentBar();
}

void FactsPage::present(const FactsPageView& view)
{
    const bool same = view.groups == m_view.groups;
    m_view = view;
    m_title->setText(view.title);
    say(m_remark, view.remark);
    m_devices->present(view.devices);
    if (!same) {
        clear(m_groups);
        for (const FactsPageView::Group& group : view.groups) m_groups->addWidget(makeGroup(group));
    }
    say(m_empty, view.groups.empty() && view.devices.empty() ? view.empty : QString());
    m_scroll->setAccessibleName(view.title);
}

QWidget* FactsPage::makeGroup(const FactsPageView::Group& group)
{
    auto* frame = makeFrame(this, "panel");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    column->setSpacing(m_theme.px(6));
    auto* title = makeLabel(frame, Type::Caption, {.ink = "muted", .bold = true});
    title->setText(group.title);
    column->addWidget(title);
    for (const FactRow& fact : group.rows) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(16));
        auto* label = makeLabel(frame, Type::Body, {.ink = "muted"});
        label->setText(fact.label);
        label->setMinimumWidth(m_theme.px(160));
        auto* value = makeLabel(frame, Type::Body, {.wraps = true});
        value->setText(fact.value);
        auto* note = makeLabel(frame, Type::Caption, {.ink = "muted"});
        note->setText(fact.note);
        row->addWidget(label);
        row->addWidget(value, 1);
        row->addWidget(note);
        column->addLayout(row);
    }
    return frame;
}

void FactsPage::begin() { m_scroll->setFocus(Qt::OtherFocusReason); }

QString FactsPage::help() const
{
    return tr(
        "F4 reads the card that lies on the reader. Personal values are masked. Esc goes back to where you were.");
}

void FactsPage::nameKeys() { m_back->offer(tr("Back")); }

QStringList FactsPage::frameKeysShown() const
{
    return {QStringLiteral("help"), QStringLiteral("code"), QStringLiteral("read-card")};
}

}  // namespace kapok::ui
