// Page 9009 as the desk carries it out: what is counted blind by two, the close, and the opening again (L09–L13).
#pragma once

#include "desk/business_day.h"
#include "desk/office.h"
#include "desk/stockroom.h"

namespace kapok::desk {

/// What two people have counted: cash in whole fen, and stock. Either may be left for later.
struct DayTally {
    std::optional<qint64> cash{};
    StockTally stock{};

    /// BadInput: nothing at all, less than nothing, or what StockTally::fits() says.
    Expected<void> fits() const;
    Json toJson() const;
};
QString codeOf(const DayTally& tally);
/// Of today, which was closed under this number and is to be opened again, for this reason.
QString codeOfReopening(QDate day, int number, const QString& reason);
inline QString codeOfReopening(const DayClosing& closed, const QString& reason)
{
    return codeOfReopening(closed.day, closed.number, reason);
}

/// The day as it may be seen now: what was counted stands beside what it should have come to, what was not counted
/// stands alone (L10).
struct DayLook {
    QDate day;
    int number = 0;  ///< that its close will have
    qint64 cases = 0;
    std::vector<CountedItem> items{};       ///< of one that was not counted nothing is known
    std::map<QString, QString> counters{};  ///< by item: who counted it, and with whom: "9001, 9002"
    std::optional<DayFigures> figures{};    ///< tills: once the cash was counted
    QStringList withoutReceipt{};
    std::vector<CarriedOver> carried{};

    /// What is still to be counted before it can be closed: cash and blanks; ribbons, films and old cards may wait.
    QStringList lacking() const;
};

/// Every wish is refused with NotPermitted while nobody sits at the desk, or somebody who may not (rights.h).
class Evening {
public:
    /// What a close means to the counter.
    struct Ends {
        std::shared_ptr<Lock> turn;                              ///< of the day: it is turned or closed, one at a time
        std::function<Task<Expected<void>>(QString by)> leaves;  ///< its visits end, and whoever stands there is gone
    };
    /// All of it outlives this.
    Evening(const Parts& parts, Authority& authority, SignIn& signIn, const Seat& seat, Office& office,
            BusinessDay& day, Ends ends)
        : m_parts(parts),
          m_authority(authority),
          m_signIn(signIn),
          m_seat(seat),
          m_office(office),
          m_day(day),
          m_ends(std::move(ends))
    {
    }

    BusinessDay& day() { return m_day; }
    /// Refused: no day is open.
    Task<Expected<DayLook>> look();
    /// Of the day that is open when it is asked. Refused as at look(), or as Stockroom::count says it; that day is closed
    /// meanwhile, or somebody else sits here: what is written by then stays.
    Task<Expected<void>> count(DayTally tally, SecondWord second, SecureBytes password);
    /// `reasons` by item, of what differs. Refused: something is not counted, or was changed since, or a difference has
    /// no reason.
    Task<Expected<void>> close(std::map<QString, QString> reasons);
    /// Today is opened again by two supervisors, whatever other day stands open for a wrong clock. Refused: it is not
    /// closed, is over, or has no reason.
    Task<Expected<void>> reopen(QString reason, SecondWord second, SecureBytes password);
    /// The paper of the day that was closed last, to be signed. Refused: none is closed.
    Task<Expected<void>> print();

private:
    const Parts& m_parts;
    Authority& m_authority;
    SignIn& m_signIn;
    const Seat& m_seat;
    Office& m_office;
    BusinessDay& m_day;
    Ends m_ends;

    const StockBook& stock() const { return m_parts.journal.remembered().stock(); }
    DayLook seenIn(const BusinessDay::Look& look) const;
    Task<Expected<void>> writeCash(QDate day, qint64 fen, QString second, Errand by);
    Task<Expected<void>> write(QDate day, QString kind, Json body, Errand by);
};

}  // namespace kapok::desk
