// What stands beside the work: a surface with a rule towards it, whose content scrolls.
#pragma once

class QWidget;

namespace kapok::ui {

/// Makes `side` such a surface over `content`, which becomes its child.
void layOutSide(QWidget* side, QWidget* content);

}  // namespace kapok::ui
