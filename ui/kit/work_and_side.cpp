#include "ui/kit/work_and_side.h"

#include "ui/kit/side_panel.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <algorithm>

namespace kapok::ui {

namespace {

constexpr int enoughForBoth = 1000, enoughBelow = 400, sideWide = 328;  // logical pixels at 100 %

}  // namespace

WorkAndSide::WorkAndSide(const Theme& theme, QWidget* work, SidePanel* side, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_side(side)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(work, 1);
    m_layout->addWidget(side);
    connect(side, &SidePanel::grew, this, &WorkAndSide::share);
    share();
}

void WorkAndSide::share()
{
    if (width() >= m_theme.px(enoughForBoth)) {
        m_side->fold(false);
        m_layout->setDirection(QBoxLayout::LeftToRight);
        m_side->setFixedWidth(m_theme.px(sideWide));
        m_side->setMinimumHeight(0);
        m_side->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    m_layout->setDirection(QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(0);
    m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    m_side->fold(folds() && !m_opened);
    const int most = folds() ? height() * 4 / 5 : height() * 2 / 5;
    m_side->setFixedHeight(std::min(m_side->neededHeight(width()), most));
}

bool WorkAndSide::folds() const { return width() < m_theme.px(enoughForBoth) && height() < m_theme.px(enoughBelow); }

void WorkAndSide::toggle()
{
    m_opened = !m_opened;
    share();
}

void WorkAndSide::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    share();
}

}  // namespace kapok::ui
