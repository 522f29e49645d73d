// All that a chip holds, beside what a counter reads of it (C10; chip.md §2, §7).
#pragma once

#include "ports/card_readers.h"

#include <map>

namespace kapok::cardio {

struct WholeCard {
    QString birthplace;                     ///< six figures; empty where it is not set
    QString personNumber, firstPlace;       ///< EF0D: some provinces have it
    QByteArray photo;                       ///< JPEG or BMP without what fills it up; empty where there is none
    bool hasPublicArea = false;             ///< DF01 is there
    std::map<QString, QString> publicArea;  ///< what is set in it, by name: "household_address"
    QByteArray signingCertificate;          ///< DER; empty where there is none
    QStringList shut;     ///< what the card kept to itself, because no key of ours opens it: "photo", "public_area"
    QStringList damaged;  ///< what could not be read, by the names of the document: "photo", "public_area.employer"
};

}  // namespace kapok::cardio
