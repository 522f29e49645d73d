// A code that unlocks a supervisor's number once: the outlet's only one has nobody who could.
//
// It is kept as a hash in the journal, where it is counted, cannot be put back, and is void after its use.
#pragma once

#include "desk/sign_in.h"

namespace kapok::desk {

/// 20 characters in four groups, to be shown once and kept nowhere.
struct RecoveryCode {
    std::shared_ptr<SecureBytes> text;
};

class Recovery {
public:
    static constexpr int characters = 20;

    Recovery(SignIn& signIn, Memory& memory, const Clock& clock, Randomness& randomness);

    /// Makes a new one for this supervisor; one that he had is void. NotPermitted: as signIn() says, or he is none.
    Task<Expected<RecoveryCode>> make(QString number, SecureBytes password);
    /// Gives the number its tries back. Blanks, hyphens and small letters do not matter. NotPermitted: it is not this
    /// number's code, or was used, or the number is no supervisor's any more; that is journalled too.
    Task<Expected<void>> use(QString number, SecureBytes code);

private:
    SignIn& m_signIn;
    Memory& m_memory;
    const Clock& m_clock;
    Randomness& m_randomness;

    Task<Expected<void>> note(QString kind, QString by, Json body);
};

}  // namespace kapok::desk
