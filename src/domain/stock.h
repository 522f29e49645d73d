// Blanks, ribbons and films: kinds, places, moves, and what the equation of contract.md §3 counts of each (K07–K13, K18;
// codes.md §11). Each has a serial of eight figures and lies in exactly one place.
#pragma once

#include "base/json.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kapok::domain {

namespace stock {

inline const QString gen2 = QStringLiteral("card.gen2"), gen3 = QStringLiteral("card.gen3");
inline const QString recovered = QStringLiteral("card.recovered");  ///< an old card that was handed in and punched
inline const QString ribbon = QStringLiteral("ribbon"), film = QStringLiteral("film");

inline const QString vault = QStringLiteral("vault"), bin = QStringLiteral("bin");
inline const QString outside = QStringLiteral("outside");  ///< the plant, the citizen, the shredder
inline QString trayOf(const QString& teller) { return QStringLiteral("tray:") + teller; }
inline QString printerOf(const QString& name) { return QStringLiteral("printer:") + name; }

/// All kinds, in the order in which they are counted.
QStringList kinds();
/// A kind whose serials stand on a chip: what a citizen may be given.
bool isBlank(const QString& kind);
bool isPlace(const QString& text);
/// Vault, trays and printers: what is counted as here.
bool isHere(const QString& place);
/// Why a blank is spoiled, as far as it can be counted; of ribbons and films also that they are used up.
QStringList spoilReasons();
/// What is done at page 8001, as contract.md §4 names it.
QStringList moves();

}  // namespace stock

/// Serials from the first to the last, both taken in, none skipped.
struct Serials {
    quint32 first = 0, last = 0;

    /// BadInput: not eight figures each, or the last before the first. An empty `last`: the first alone.
    static Expected<Serials> of(const QString& first, const QString& last);
    /// "00000003"
    static QString text(quint32 serial) { return QStringLiteral("%1").arg(serial, 8, 10, QLatin1Char('0')); }
    quint32 count() const { return last - first + 1; }
    bool holds(quint32 serial) const { return first <= serial && serial <= last; }
    bool operator==(const Serials&) const = default;
};

/// What became of a blank: its figure in the equation. Here it counts as here.
enum class StockState { Unused, Issued, Spoiled, Test, Returned, Destroyed, Recovered };
/// "unused", …: as `kapokctl stock show` says it.
QString nameOf(StockState state);
/// Nothing: no state has this name.
std::optional<StockState> stockStateNamed(const QString& name);

/// Things of one kind that go from one place to another together.
struct StockMove {
    QString move;  ///< one of stock::moves(); empty: of a case, whose places say what it is
    QString kind;
    Serials serials{};
    QString from, to;
    QString reason{};  ///< of a receipt its delivery note, of what is spoiled one of spoilReasons()
    QString second{};  ///< who was there too (rules.md §19); empty: nobody

    /// BadInput names the member that does not fit: an unknown kind, place, move or reason, a way that this move does
    /// not go. Where each thing lies, and who is asked, the desk knows.
    Expected<void> fits() const;
    /// What the things are behind it.
    StockState leadsTo() const;

    Json toJson() const;
    static Expected<StockMove> fromJson(const Json& json);
    bool operator==(const StockMove&) const = default;
};

/// The figures of one kind on one day: start + received − issued − spoiled − test − returned − destroyed = here, where
/// a card that was handed in is received and spoiled at once: it is waste from its first moment.
struct StockFigures {
    qint64 start = 0, received = 0, issued = 0, spoiled = 0, test = 0, returned = 0, destroyed = 0, here = 0;

    bool balances() const { return start + received - issued - spoiled - test - returned - destroyed == here; }
    bool operator==(const StockFigures&) const = default;
};

}  // namespace kapok::domain
