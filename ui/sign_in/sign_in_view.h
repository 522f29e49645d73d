// Before anybody is signed in: what there is, what is missing, and no names.
#pragma once

#include "ui/devices/facts_view.h"
#include "ui/home/home_view.h"
#include "ui/kit/members.h"

namespace kapok::ui {

struct SignInPageView {
    bool training = false;
    QString outlet, outletNote;
    QString teller;        ///< who signed in here last
    QString trainingHint;  ///< the training users and their passwords; empty on a real desk
    QString problem;       ///< why the last try did not pass
    QString deskLine;      ///< "柜台 PJ-03 · 2021-07-08 周四"
    std::vector<DeviceRow> devices;
    std::vector<OpenWorkRow> openWork;
    QString version;
    bool operator==(const SignInPageView&) const = default;

    static constexpr auto members =
        std::tuple{Member{"training", &SignInPageView::training},         Member{"outlet", &SignInPageView::outlet},
                   Member{"outletNote", &SignInPageView::outletNote},     Member{"teller", &SignInPageView::teller},
                   Member{"trainingHint", &SignInPageView::trainingHint}, Member{"problem", &SignInPageView::problem},
                   Member{"deskLine", &SignInPageView::deskLine},         Member{"devices", &SignInPageView::devices},
                   Member{"openWork", &SignInPageView::openWork},         Member{"version", &SignInPageView::version}};
};
static_assert(listsAll<SignInPageView>);

}  // namespace kapok::ui
