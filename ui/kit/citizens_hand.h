// What the citizen is asked to sign on his own screen, and what he has written there.
#pragma once

#include "domain/signature.h"

#include <QString>

namespace kapok::ui {

struct CitizensHand {
    bool screen = false;  ///< he has one; without it nothing is asked of him (contract.md §4)
    QString asked{};      ///< what it is that he signs; empty: nothing
    int sheet = 0;        ///< counted on with everything that is signed anew: what was written before is gone
    bool writing = false;
    std::optional<Redacted<domain::Signature>> written{};
    QString unsignedFor{};  ///< why he need not

    /// A clean sheet, for this; what lay there is forgotten.
    void lay(const QString& what) { *this = {.screen = screen, .asked = what, .sheet = sheet + 1}; }
    bool isSettled() const { return (written && !writing) || !unsignedFor.isEmpty(); }
};

}  // namespace kapok::ui
