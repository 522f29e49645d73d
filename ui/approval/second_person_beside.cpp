#include "ui/approval/second_person_beside.h"

#include "ui/approval/second_person_panel.h"

#include <QBoxLayout>

#include <utility>

namespace kapok::ui {

bool showSecondPerson(SecondPersonPanel*& panel, const std::optional<SecondPersonView>& asked, const Beside& beside)
{
    const bool turns = asked.has_value() != (panel != nullptr);
    if (turns && asked) {
        beside.row->addWidget(panel = new SecondPersonPanel(beside.theme, beside.page));
        QObject::connect(panel, &SecondPersonPanel::intended, beside.page, beside.hears);
    } else if (turns) {
        panel->hide();
        std::exchange(panel, nullptr)->deleteLater();
    }
    if (asked) panel->present(*asked);
    return turns;
}

}  // namespace kapok::ui
