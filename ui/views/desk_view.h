// Sign-in, start, devices, card, paper and day end.
#pragma once

#include "ui/views/list_view.h"

#include <QImage>

#include <map>

namespace kapok::ui {

struct DeviceRow {
    QString icon, name, what;
    QString standing;            ///< "可用", "第 2 秒", "签名相符"
    std::optional<bool> usable;  ///< none: no dot
    std::optional<int> percent;
    bool operator==(const DeviceRow&) const = default;
};

struct OpenWorkRow {
    State state = State::Draft;
    QString id, text, when;
    bool operator==(const OpenWorkRow&) const = default;
};

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

struct HomePageView {
    QString greeting, dayLine;
    QString problem;  ///< what was wrong with the number typed
    QString asking;   ///< what is being asked meanwhile; empty: nothing
    std::vector<OpenWorkRow> openWork;
    std::vector<DeviceRow> devices;
};

struct PaperPageView {
    QImage sheet;
    QString title, caseNumber;
    std::optional<State> state;  ///< of the case that the paper belongs to
    QString text;                ///< everything that stands on the sheet, for ears
    QString remark;              ///< which copy was printed, or why none was
};

struct FactRow {
    QString label, value, note;
    bool operator==(const FactRow&) const = default;
};

struct FactsPageView {
    QString title, remark;
    struct Group {
        QString title;
        std::vector<FactRow> rows;
        bool operator==(const Group&) const = default;
    };
    std::vector<Group> groups;
    std::vector<DeviceRow> devices;
    QString empty;
    std::vector<ActionView> actions;
};

struct DayEndPageView {
    QString title, day, remark;
    struct Count {
        QString field, label, expected, difference;
        QString counted;  ///< what was entered; expected stays empty until then (blind count)
    };
    std::vector<Count> counts;
    std::vector<DeviceRow> checks;  ///< usable: may go over to tomorrow; false: blocks
    bool closable = false;
    QString open;  ///< set where the day is still to be opened: the label of that action
};

}  // namespace kapok::ui
