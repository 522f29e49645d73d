// The answer to reset: who made the card, and how it speaks (chip.md §1, ISO 7816-3).
#pragma once

#include <QByteArray>

#include <optional>

namespace kapok::cardio {

struct Atr {
    QByteArray historical;
    bool speaksT0 = true;        ///< no TD1, or one that names T=0
    bool isContactless = false;  ///< built by the reader of a tapped card: 3B 8n 80 01 (PC/SC part 3)
};

/// Nothing where the bytes end before what they announce.
std::optional<Atr> parseAtr(const QByteArray& bytes);

}  // namespace kapok::cardio
