// What reports are counted from: cases and money, as the journal tells them. Plain values; who tells them stands
// in src/desk/told.h.
#pragma once

#include "base/clock.h"
#include "domain/business.h"

#include <QDate>

#include <optional>
#include <vector>

namespace kapok::reports {

/// A word of a closed list: its code for programs, its words for people.
struct Named {
    QString code, zh, en;
    bool operator==(const Named&) const = default;
};

struct RefusalTold {
    Named reason, by;
};

struct CaseTold {
    QString number;  ///< as its papers bear it
    domain::Business business{};
    Named businessName;
    Named state;
    QString person;  ///< masked
    QString teller;  ///< who began it
    QDate day;       ///< business day on which it began
    Instant begunAt;
    QDate changedOn;
    Instant changedAt;
    qint64 fen = 0;  ///< of his that the desk holds
    bool isOpen = false;
    Named waitsFor{};  ///< of an open one
    std::optional<RefusalTold> refusal{};
    std::optional<QDate> madeOn{};  ///< of a card that waits here for its holder
};

/// Money that went over the counter; given back or handed out: below zero.
struct MoneyTold {
    QString number;
    domain::Business business{};
    Named businessName;
    QString teller;
    QDate day;
    Instant at;
    Named method;
    QString approvedBy;
    qint64 fen = 0;
};

struct Told {
    std::vector<CaseTold> cases;  ///< in the order in which they were begun
    std::vector<MoneyTold> money;
    std::vector<QDate> closed{};  ///< business days that have ended: what is counted of them stands
};

}  // namespace kapok::reports
