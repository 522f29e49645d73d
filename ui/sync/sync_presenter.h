// How this desk stands to the others: what is on its way, by which rules it decides, who it is, and how long it can go on
// without its line (M07, M09, W10, W12); what the province wants again, and what it says differently (M11, M12).
#pragma once

#include "ui/kit/presenter_of.h"
#include "ui/lists/list_view.h"

namespace kapok::ui {

class ListPage;

namespace pages {
inline constexpr Page sync{"sync"};
}

class SyncPresenter : public PresenterOf<pages::sync, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;

    void obey(const intent::SendAgain& wanted);
    void obey(const intent::CloseByHand& wanted);

private:
    void say(Words what);
    Task<> seeTo(Task<Expected<void>> wish);
};

}  // namespace kapok::ui
