// One card of the province, or an order of one under way.
#pragma once

#include "base/clock.h"

#include <QString>

#include <compare>
#include <optional>

namespace kapok::province::server {

/// Where it stands in its making (codes.md §2). An order moves on by itself; see stageOf().
enum class Production { Ordered, Failed, Made, Collected };

struct Card {
    QString ref{};       ///< the number of the application that ordered it: stable for ever
    QString person{};    ///< identity number of the holder
    QString city{};      ///< division, 440700
    QString bank{};      ///< GDB, BOC, …
    QString outlet{};    ///< that took the order
    QString replaces{};  ///< the card in whose place it comes; empty for a first card
    QString changes{};   ///< the card of another bank from which its holder changes; empty: of none
    int generation = 3;
    Production production = Production::Ordered;
    QString status{};            ///< not_activated, normal, …; empty while it is not made
    QString statusBeforeLoss{};  ///< what it is again when it is found; empty where no report was taken
    QDate ordered{};
    QDate issued{}, expires{};             ///< invalid while it is not made
    QString identification{};              ///< 32 hex figures; empty while it is not made
    QString number{};                      ///< nine characters; empty while it is not made
    QString bankAccount{};                 ///< active, inactive, closed, frozen; empty: the bank has told nothing yet
    std::optional<bool> medicalCleared{};  ///< what the department tells of the medical account; nothing: not asked yet
    int serial = 0;                        ///< makes identification and number when it is made
    bool madeHere = false;  ///< ordered by the channel `instant`: made at the counter, and never by itself (P1.6)

    bool held() const { return status != QLatin1String("cancelled") && status != QLatin1String("merged"); }
};

/// The words of contract.md §2: applied, failed, in_production, at_outlet, collected.
QString wordOf(const Card& card, QDate today);

/// The card as it stands on this day: an order is in production from the day after it was taken and
/// lies at the outlet, made, from the twentieth calendar day on (contract.md §1, `days`). One that was cancelled before is
/// never made, and one that is made at the counter only when the counter says so.
Card asOf(Card card, QDate today);
/// The card, made on this day: it lies at its outlet, with number, identification and ten years ahead of it.
Card madeOn(Card card, QDate day);

/// The check character of a card number (chip.md §2): 3 7 9 10 5 8 4 2, modulo 11.
QChar cardCheckDigit(const QString& firstEight);
/// "D44070014": letter, seven figures, check character.
QString cardNumberOf(int serial);
/// Division, D156000005, serial, FFFFFFFF (chip.md §2, EF05 tag 01).
QString identificationOf(const QString& division, int serial);

}  // namespace kapok::province::server
