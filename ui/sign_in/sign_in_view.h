// Before anybody is signed in: what there is, what is missing, and no names.
#pragma once

#include "ui/devices/facts_view.h"
#include "ui/home/home_view.h"

#include <map>

namespace kapok::ui {

struct SignInPageView {
    bool training = false;
    QString outlet, outletNote;
    QString teller;                      ///< who signed in here last
    std::map<QString, QString> tellers;  ///< number and name, said beside the number
    QString trainingHint;                ///< the training users and their passwords; empty on a real desk
    QString problem;                     ///< why the last try did not pass
    QString deskLine;                    ///< "柜台 PJ-03 · 2021-07-08 周四"
    std::vector<DeviceRow> devices;
    std::vector<OpenWorkRow> openWork;
    QString version;
};

}  // namespace kapok::ui
