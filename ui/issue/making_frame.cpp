#include "ui/issue/making_frame.h"

#include "ui/issue/making_panel.h"
#include "ui/issue/making_side.h"
#include "ui/issue/making_steps.h"

#include <QVBoxLayout>

namespace kapok::ui {
namespace {

constexpr int enoughForAll = 1000, sideWide = 328;  // logical pixels at 100 %

}  // namespace

MakingFrame::MakingFrame(const Theme& theme, Places places, QWidget* parent)
    : QObject(parent),
      m_theme(theme),
      m_places(places),
      m_steps(new MakingSteps(theme, parent)),
      m_panel(new MakingPanel(theme, parent)),
      m_side(new MakingSide(theme, parent))
{
    m_places.column->addWidget(m_panel);
    for (QWidget* part : {static_cast<QWidget*>(m_steps), static_cast<QWidget*>(m_side)}) part->hide();
}

void MakingFrame::present(const std::optional<MakingView>& view)
{
    for (QWidget* part : {static_cast<QWidget*>(m_steps), static_cast<QWidget*>(m_side)})
        part->setVisible(view.has_value());
    if (!view) return m_panel->hide();
    m_steps->present(*view);
    m_panel->present(*view);
    m_side->present(view->side);
}

void MakingFrame::fit(int width)
{
    const bool isWide = width >= m_theme.px(enoughForAll);
    if (m_isWide == isWide) return;
    m_isWide = isWide;
    m_side->setMinimumWidth(isWide ? m_theme.px(sideWide) : 0);
    m_side->setMaximumWidth(isWide ? m_theme.px(sideWide) : QWIDGETSIZE_MAX);
    if (isWide) {
        m_places.across->insertWidget(0, m_steps, 0, Qt::AlignTop);
        m_places.page->addWidget(m_side);
    } else {
        m_places.column->addWidget(m_steps);
        m_places.column->addWidget(m_side);
    }
}

}  // namespace kapok::ui
