// The word of a second person at this desk about what belongs to no case: stock, till, the day (rules.md §19).
#pragma once

#include "desk/errand.h"
#include "desk/sign_in.h"

namespace kapok::desk {

/// What he says to it, and by which code he was shown it.
struct SecondWord {
    QString number;
    bool granted = true;
    QString reason{};  ///< why not
    QString seen{};
};

/// His number, once his word counts and is written down (L06, E2, E5): he is another one than who sits here, and saw
/// exactly what has this code. `signIn` outlives it.
Task<Expected<QString>> heard(SignIn* signIn, SecondWord second, SecureBytes password, QString code, Errand by);

/// Code of what he is shown: another figure, another place, has another one (E2).
QString codeOfShown(const Json& shown);

}  // namespace kapok::desk
