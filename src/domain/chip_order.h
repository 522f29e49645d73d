// What is written to the chip of a card that is made on the spot (chip.md §2, §6; P1.6, K02): the province gives it for
// one order, and compares it with what was read back.
#pragma once

#include "base/json.h"

#include <QDate>

namespace kapok::domain {

/// Keys of JSON are those of `kapokctl card read`; what is the citizen's own is marked.
struct ChipOrder {
    QString cardNumber;            ///< card_number: nine characters
    QString socialSecurityNumber;  ///< social_security_number: at most 18 characters
    QString name;
    QString sex;          ///< "1", "2" or "9"
    QString nationality;  ///< two figures; empty: unset
    QString birthplace;   ///< six figures; empty: unset
    QDate birthDate, issued, expires;
    QString personNumber;  ///< person_number: at most twelve figures, for EF0D; empty: not written
    QString firstPlace;    ///< first_place: six figures, for EF0D; empty: not written
    int generation = 3;    ///< 2 or 3: of the blank that it is for

    /// Takes marked and bare values alike. BadInput names the key, never the value.
    static Expected<ChipOrder> fromJson(const Json& json);
    /// What is empty is left out.
    Json toJson() const;
    bool operator==(const ChipOrder&) const = default;
};

}  // namespace kapok::domain
