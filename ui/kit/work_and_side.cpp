#include "ui/kit/work_and_side.h"

#include "ui/kit/side_panel.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace kapok::ui {

namespace {

constexpr int enoughForBoth = 1000, sideWide = 328;  // logical pixels at 100 %

}  // namespace

WorkAndSide::WorkAndSide(const Theme& theme, QWidget* work, SidePanel* side, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_side(side)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(work, 3);
    m_layout->addWidget(side, 2);
    side->setFixedWidth(theme.px(sideWide));
}

void WorkAndSide::resizeEvent(QResizeEvent* event)
{
    const bool beside = event->size().width() >= m_theme.px(enoughForBoth);
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(beside ? m_theme.px(sideWide) : 0);
    m_side->setMaximumWidth(beside ? m_theme.px(sideWide) : QWIDGETSIZE_MAX);
    QWidget::resizeEvent(event);
}

}  // namespace kapok::ui
