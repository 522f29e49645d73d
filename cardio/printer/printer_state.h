// What a printer says of itself, in the words of codes.md §9; what it does not say is unknown, never well (K13, K14).
#pragma once

#include "base/words.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace kapok::cardio {

/// codes.md §9, 0 to 4 in this order.
enum class PrinterReadiness { Ready, Busy, Offline, Error, Printing };
enum class MediaPosition { None, AtMouth, Inside, ContactStation, ContactlessStation, OutsideGate, Jam, Unknown };
enum class RibbonLevel { Full, Low, Out, Unsupported, Unknown, NotFitted };
/// Without a number in the field: what no printer said.
enum class BoxLevel { Ok, Few, Empty, NearlyFull, Full, Unknown };

QString nameOf(PrinterReadiness readiness);
QString nameOf(MediaPosition position);
QString nameOf(RibbonLevel level);
QString nameOf(BoxLevel level);

/// The attributes of IPP that matter here (RFC 8011, PWG 5100.13), as they came.
struct PrinterReport {
    int state = 0;  ///< printer-state: 3 idle, 4 processing, 5 stopped; 0: not said
    bool accepts = true;
    bool answers = true;                                 ///< the device itself was reached, where it can be asked
    QStringList reasons{};                               ///< printer-state-reasons
    QStringList markerTypes{};                           ///< marker-types, one for each level
    std::vector<int> markerLevels{}, markerLowLevels{};  ///< per cent; below 0: not known
    std::vector<QByteArray> supplies{}, inputTrays{}, outputTrays{};  ///< printer-supply, -input-tray, -output-tray
};

struct PrinterState {
    PrinterReadiness readiness = PrinterReadiness::Offline;
    MediaPosition media = MediaPosition::Unknown;
    RibbonLevel ribbon = RibbonLevel::Unknown, film = RibbonLevel::Unknown;
    std::optional<int> ribbonLeft{}, filmLeft{};  ///< cards, where the printer counts in cards
    BoxLevel dispenses = BoxLevel::Unknown, recovers = BoxLevel::Unknown;
    Words trouble{};   ///< the gravest of what keeps it from printing; empty: nothing
    QString reason{};  ///< the keyword behind it, kept with the job (K16)
    bool operator==(const PrinterState&) const = default;
};

/// What of it keeps a printer from printing, the gravest first, as a sentence.
struct PrinterTrouble {
    Words happened;
    QString reason;  ///< its keyword, without severity
};
std::vector<PrinterTrouble> troublesOf(const PrinterReport& report);

/// Never throws, whatever a printer sends (F1).
PrinterState stateOf(const PrinterReport& report);

/// "index=1;type=toner;level=100;" as a table; what has no name or stands there twice is left out.
std::map<QByteArray, QByteArray> fieldsOf(const QByteArray& supply);

}  // namespace kapok::cardio
