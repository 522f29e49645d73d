// Page 8001 as the desk carries it out: what is received, handed out, brought back, spoiled, tested, returned, destroyed
// and counted. Serials are typed there, so nobody does any of it alone (rules.md §19; K11).
#pragma once

#include "desk/authority.h"
#include "desk/parts.h"
#include "desk/second_word.h"
#include "desk/stock_road.h"

namespace kapok::desk {

/// What was counted of each kind, and which serials were found missing.
struct StockTally {
    std::map<QString, qint64> counted;
    QStringList missing{};

    /// BadInput: an unknown kind, less than nothing, nothing at all, or a serial that is none.
    Expected<void> fits() const;
    Json toJson() const;
};

/// Codes of what a second person is shown: another move, or another figure, has another one (E2).
QString codeOf(const domain::StockMove& move);
QString codeOf(const StockTally& tally);

/// Every wish is refused with NotPermitted while nobody sits at the desk, or somebody who may not (rights.h).
class Stockroom {
public:
    /// All of it outlives this.
    Stockroom(const Parts& parts, Authority& authority, SignIn& signIn, const Seat& seat)
        : m_parts(parts), m_authority(authority), m_signIn(signIn), m_seat(seat)
    {
    }

    const StockBook& book() const { return m_parts.journal.remembered().stock(); }

    /// True: it was moved. False: all of it lies there already, and nothing was written. Refused: it does not fit
    /// (stock_book.h), the second person says no, or what he saw is another thing by now.
    Task<Expected<bool>> move(domain::StockMove move, SecondWord second, SecureBytes password);
    Task<Expected<void>> count(StockTally tally, SecondWord second, SecureBytes password);
    /// Refused: it was never here.
    Task<Expected<std::vector<StockMovement>>> roadOf(QString serial);
    /// What a practice desk finds at its first start, before anybody came to practise: these blanks, the first of them
    /// in the tray. True: it was laid out now; false: it lies there already, or where it went since.
    Task<Expected<bool>> layOutPractice(domain::Serials blanks, QString tray);

private:
    const Parts& m_parts;
    Authority& m_authority;
    SignIn& m_signIn;
    const Seat& m_seat;

    bool liesThere(const domain::StockMove& move) const;
    Task<Expected<void>> write(QString kind, Json body, Errand by);
};

}  // namespace kapok::desk
