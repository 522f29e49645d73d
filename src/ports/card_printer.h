// What a card printer says of itself, asked before a blank is fed (K04, K13, K14), in the words of codes.md §9.
#pragma once

#include "base/task.h"
#include "base/words.h"

#include <QString>

#include <optional>

namespace kapok::ports {

/// What the printer does not say is "unknown", never well.
struct CardPrinterState {
    QString name;  ///< by which it is registered; its place in the stock is `printer:NAME`
    QString readiness = QStringLiteral("unknown"), media = QStringLiteral("unknown");
    QString ribbon = QStringLiteral("unknown"), film = QStringLiteral("unknown");
    QString dispenses = QStringLiteral("unknown"), recovers = QStringLiteral("unknown");  ///< its two boxes
    std::optional<int> ribbonLeft{}, filmLeft{};  ///< cards, where it counts in cards
    Words hinders{};                              ///< what keeps a card from being fed; empty: nothing that is known
};

class CardPrinter {
public:
    virtual ~CardPrinter() = default;
    virtual Task<Expected<CardPrinterState>> state() = 0;
};

}  // namespace kapok::ports
