// Where every blank, ribbon and film of this desk lies, folded from its journal alone (K07–K13, K18; contract.md §3).
//
// A pure value, fed with entries in their order: the moves of cases (an `Effect<Moved>` that is filled) and those of
// page 8001 (`stock_moved`, `stock_counted`). What lies beside one another and went the same way is kept as one run of
// serials, so that what is given out in the order of its numbers costs nothing for ever. It is part of the checkpoint.
#pragma once

#include "domain/stock.h"
#include "ports/journal.h"

#include <map>

namespace kapok::desk {

/// Where serials that lie together are, since when, and by whom they came there.
struct StockRun {
    QString kind;
    domain::Serials serials{};
    QString place;
    domain::StockState state = domain::StockState::Unused;
    QDate since{};     ///< of what is still in the house
    QString by{};      ///< the same
    QString reason{};  ///< of what lies in the bin
    bool operator==(const StockRun&) const = default;
};

/// What was counted of a kind, by hand.
struct StockCount {
    QDate day;
    qint64 counted = 0, expected = 0;
    QStringList missing{};  ///< the serials that were found not to be there
    QString by{}, second{};
    bool operator==(const StockCount&) const = default;
};

class StockBook {
public:
    static inline const QString movedKind = QStringLiteral("stock_moved"),
                                countedKind = QStringLiteral("stock_counted");

    /// The move that this entry is, where it is one. BadInput: it would be one, and cannot be read.
    static Expected<std::optional<domain::StockMove>> moveIn(const ports::NewEntry& entry);

    /// Takes in the next entry, whatever it is. Damaged: a move that does not fit what came before it.
    Expected<void> add(const ports::Entry& entry);
    /// Asked before anything is written. Refused: a serial is not where the move takes it from, was here already, or is
    /// not known; BadInput: there is no such move.
    Expected<void> fits(const domain::StockMove& move) const;
    /// The same of any entry.
    Expected<void> fits(const ports::NewEntry& entry) const;
    /// K10: a lower number lies at the same place, and stays behind. Flagged, not refused.
    bool isOutOfOrder(const domain::StockMove& move) const;

    /// Where a serial is; nothing: none of this kind was ever here. An empty kind: blanks before all others.
    std::optional<StockRun> find(const QString& serial, const QString& kind = {}) const;
    /// What lies at a place, kind by kind, the lowest number first.
    std::vector<StockRun> at(const QString& place) const;
    /// The serials of a kind that lie there, in order: what is given out next comes first.
    QStringList serialsAt(const QString& place, const QString& kind) const;
    qint64 countAt(const QString& place, const QString& kind) const;
    /// Every run in the house, the bin included.
    std::vector<StockRun> inTheHouse() const;
    /// Kinds that were ever here.
    QStringList kinds() const;
    /// Of a day that is the last of the entries, or behind it.
    domain::StockFigures figuresOf(const QString& kind, QDate day) const;
    /// What a count of this kind should find: what is here; of old cards what lies in the bin.
    qint64 expectedOf(const QString& kind) const;
    /// The last count of this day; nothing: it was not counted.
    std::optional<StockCount> countOf(const QString& kind, QDate day) const;
    /// Serials that were found missing and have not been seen since.
    QStringList unaccounted() const;
    /// What was taken out of its order on this day.
    QStringList outOfOrderOn(QDate day) const;

    Json toJson() const;
    static Expected<StockBook> fromJson(const Json& json);
    bool operator==(const StockBook&) const = default;

private:
    using Runs = std::map<quint32, StockRun>;  // by their first serial; they never overlap
    struct Taking {                            // an open case in which an old card may be handed in
        QString business;
        bool punched = false, ordered = false;
        bool operator==(const Taking&) const = default;
    };

    std::map<QString, Runs> m_runs;  // by kind
    QDate m_day;                     // of the figures
    std::map<QString, domain::StockFigures> m_figures;
    std::map<QString, StockCount> m_counts;
    QStringList m_outOfOrder;  // on m_day
    std::map<domain::CaseId, Taking> m_taking;

    void turnTo(QDate day);
    Expected<void> move(const domain::StockMove& move, const ports::Entry& entry);
    void count(const ports::Entry& entry);
    void put(StockRun run);
    void takeIn(const ports::Entry& entry);
    void recover(const ports::Entry& entry);
    std::vector<StockRun> partsOf(const QString& kind, const domain::Serials& serials) const;
    bool isKnown(const QString& kind, const domain::Serials& serials) const;
    qint64 countHere(const QString& kind) const;
};

}  // namespace kapok::desk
