#include "ui/kit/side_column.h"

#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace kapok::ui {

void layOutSide(QWidget* side, QWidget* content)
{
    side->setProperty("pane", "surface");
    side->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeUprightRule(side));
    auto* scroll = new QScrollArea(side);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    row->addWidget(scroll, 1);
}

}  // namespace kapok::ui
