// What reports are counted from: cases, money and stock, as the journal tells them. Plain values; who tells them stands
// in src/desk/told.h.
#pragma once

#include "base/clock.h"
#include "domain/business.h"
#include "domain/stock.h"

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

/// The figures of one kind at the end of one day on which the desk was at work (contract.md §3, `stock count`).
struct StockDayTold {
    QDate day;
    Named kind;
    domain::StockFigures figures{};
    std::optional<qint64> counted{}, difference{};  ///< nothing: nobody counted it that day
    std::optional<qint64> missing{};  ///< serials that were found not to be there, and have not been since
};

/// What came into the bin together, and why (W41).
struct SpoiledTold {
    QDate day;
    Instant at;
    Named kind;
    domain::Serials serials{};
    Named reason;
    QString teller, second;  ///< who did it, and who was there too; empty: nobody
    QString number{};        ///< of the case that it was spoiled in; empty: it was spoiled at page 8001
    Named businessName{};
    QString person{};                      ///< masked
    std::optional<qint64> cardOfPerson{};  ///< which bad card it is that was made for him (W40)
};

struct Told {
    std::vector<CaseTold> cases;  ///< in the order in which they were begun
    std::vector<MoneyTold> money;
    std::vector<StockDayTold> stock{};   ///< day by day, kind by kind
    std::vector<SpoiledTold> spoiled{};  ///< in the order in which it was spoiled
    std::vector<QDate> closed{};         ///< business days that have ended: what is counted of them stands
};

}  // namespace kapok::reports
