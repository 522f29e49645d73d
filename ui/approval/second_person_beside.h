// The second person's panel beside a page's work, on a page that asks for one now and then.
#pragma once

#include "ui/approval/second_person_view.h"
#include "ui/kit/intent.h"

#include <functional>
#include <optional>

class QBoxLayout;
class QWidget;

namespace kapok::ui {

class SecondPersonPanel;
class Theme;

/// Where the panel stands, and who hears what is said in it.
struct Beside {
    const Theme& theme;
    QWidget* page;
    QBoxLayout* row;
    std::function<void(const Intent&)> hears;
};

/// `panel` is there only while somebody is asked: no password that was typed into it outlives him. True where it has come
/// or gone.
bool showSecondPerson(SecondPersonPanel*& panel, const std::optional<SecondPersonView>& asked, const Beside& beside);

}  // namespace kapok::ui
