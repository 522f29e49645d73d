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
    Named channel{};                ///< how it came: normal, phone, instant
    Named bank{};                   ///< whose card it is about, or asks for; none: no card is
    Named asked{};                  ///< why it is asked for; none: nobody is asked that
    qint64 personKnown = 0;         ///< which of those who were here he is; 0: nobody has opened who he is
    std::optional<QDate> promised{};
    std::optional<QDate> toldOn{};          ///< when he was last told to come: by a message, or by a call
    std::optional<qint64> lossesInMonth{};  ///< of a loss: which one it is within a month (D11)
};

/// A second person's yes to what nobody decides alone: of a page, of a waiver, of money given back (rules.md §19).
struct ApprovalTold {
    QString number;
    QString teller, second;
    QDate day;
    Instant at;
    bool isWaiver = false;
    qint64 fen = 0;  ///< of a waiver: what he would have paid
};

/// One thing that did not go the common way.
struct UnusualTold {
    QDate day;
    Instant at;
    Named what;
    QString number{};  ///< empty: of no case
    Named businessName{};
    QString person{};  ///< masked
    QString teller{}, second{};
    Named why{};
    std::optional<qint64> fen{};
};

/// What one member did in one stretch: of the same kind, in the same case, on the same day.
struct DeedTold {
    QDate day;
    Instant at;  ///< of the first of its entries
    QString teller;
    Named what;
    qint64 entries = 1;
    QString number{};  ///< empty: it belongs to no case
    Named businessName{};
    QString person{};  ///< masked
};

/// Somebody stood here, or was looked up.
struct VisitTold {
    QDate day;
    Instant at;
    QString teller;
    QString person;  ///< masked
    qint64 personKnown = 0;
};

/// A card as province or bank last told of it at this desk.
struct CardTold {
    QDate expires, seenOn;
    QString number;  ///< of the case in which it was last seen
    Named bank, status;
    QString person, telephone;  ///< masked; empty telephone: none is known
    qint64 personKnown = 0;
    Named since{};  ///< the business accepted since that gives him another one; no code: none
};

/// A business day that has ended, and the link of the chain that its end is sealed under.
struct ClosedTold {
    QDate day;
    QString head;  ///< 64 hexadecimal figures
    bool operator==(const ClosedTold&) const = default;
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
    Named channel{}, bank{}, asked{};  ///< of its case
    Named refusedFor{};                ///< of its case; no code: it was not refused
    qint64 personKnown = 0;
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
    std::vector<ClosedTold> closed{};    ///< what is counted of these days stands
    QString desk{};                      ///< "0708-0101": whose journal it is
    std::vector<ApprovalTold> approvals{};
    std::vector<UnusualTold> unusual{};  ///< in the order in which it happened
    std::vector<DeedTold> deeds{};       ///< in the order in which they began
    std::vector<VisitTold> visits{};
    std::vector<CardTold> cards{};  ///< those that this outlet handed out, by their refs
};

}  // namespace kapok::reports
