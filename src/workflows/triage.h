// Why a card does not work: symptom, cause, who mends it and how (P2.2, P2.3; rules.md §16).
#pragma once

#include "base/words.h"
#include "domain/card.h"

#include <QStringList>

namespace kapok::workflows {

struct Finding {
    Words cause;
    Words mends;  ///< who
    Words does;   ///< what the citizen does; a business of ours is named with its code
    QStringList basis;

    bool operator==(const Finding&) const = default;
};

/// What the sign means of this card, then what the province says of it besides. `told`: the card is as the province has
/// it today; otherwise only the sign is known. Of a card that he cannot have yet nothing but that is said, and of a
/// frozen account no detail: the paper goes home (§16).
std::vector<Finding> findingsOf(const QString& sign, const domain::Card& card, bool told, QDate today);

}  // namespace kapok::workflows
