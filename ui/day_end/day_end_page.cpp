#include "ui/day_end/day_end_page.h"

#include "ui/devices/device_panel.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>

namespace kapok::ui {

DayEndPage::DayEndPage(const Theme& theme, QWidget* parent) : PageWidget(theme, pages::dayEnd, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(16));
    head->addWidget(m_title = makeLabel(this, Type::Title, {.bold = true}));
    head->addWidget(m_day = makeLabel(this, Type::Body, {.ink = "muted"}), 0, Qt::AlignVCenter);
    head->addStretch();
    m_day->setObjectName(QStringLiteral("day-end.day"));
    column->addLayout(head);
    column->addWidget(m_remark = makeLabel(this, Type::Body, {.ink = "muted", .wraps = true}));
    column->addWidget(m_checksTitle = makeLabel(this, Type::Emphasis, {.bold = true}));
    column->addWidget(m_checks = new DevicePanel(theme, this));
    column->addStretch();
    outer->addLayout(column, 1);
    outer->addWidget(m_bar);
    m_back = addBack();
    retranslate();
    presentBar();
}

void DayEndPage::present(const DayEndPageView& view)
{
    m_view = view;
    m_title->setText(view.title);
    m_day->setText(view.day);
    say(m_remark, view.remark);
    m_checks->present(view.checks);
    retranslate();
}

void DayEndPage::begin() { setFocus(Qt::OtherFocusReason); }

QString DayEndPage::help() const
{
    return tr("What is still open stands here. What waits for an answer may go over to tomorrow.");
}

void DayEndPage::nameKeys() { m_back->offer(tr("Back")); }

void DayEndPage::retranslate() { m_checksTitle->setText(m_view.checks.empty() ? QString() : tr("Still open")); }

}  // namespace kapok::ui
