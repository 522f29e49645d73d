// The directory: hotlines of the card, of the banks and of the cities, and the outlets, those that make cards on the
// spot among them (capabilities.md J09). A list that is looked up.
#pragma once

#include "ui/kit/presenter_of.h"
#include "ui/lists/list_view.h"
#include "workflows/take_home.h"

namespace kapok::ui {

class ListPage;

class DirectoryPresenter : public PresenterOf<pages::directory, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;
    void left() { m_printed = {}; }

    void obey(const intent::TakeContact& wanted) { print(wanted.id); }

private:
    Words m_printed;  ///< what was handed out last
    bool m_printing = false;

    Task<> print(QString id);
};

}  // namespace kapok::ui
