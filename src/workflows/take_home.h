// Papers that belong to no case: what a citizen takes home of the handbook or of the directory (capabilities.md B09,
// D09, E05, J05 to J09, J12, I06). Advice binds nobody and is signed by nobody.
#pragma once

#include "base/json.h"
#include "domain/handbook.h"

namespace kapok::workflows {

/// A paragraph of the source, in both languages, with its number.
struct Advice {
    static constexpr const char* name = "advice";
};
Json sheetOf(const domain::Paragraph& paragraph, Advice);

/// Where to go, or whom to call: what the directory knows of a bank, an outlet or a city.
struct ContactSheet {
    static constexpr const char* name = "contact";
};
struct Contact {
    QString id;  ///< of the bank, outlet or city
    domain::NameInBoth name, address, hours;
    QString telephone;
    bool quickIssue = false;  ///< makes cards on the spot (P1.6)
    bool operator==(const Contact&) const = default;
};
Json sheetOf(const Contact& contact, ContactSheet);

}  // namespace kapok::workflows
