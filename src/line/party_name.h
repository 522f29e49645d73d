// Who is at the other end, and what the counter says when it is not heard.
#pragma once

#include "base/error.h"
#include "domain/party.h"

namespace kapok::line {

using PartyName = domain::Party;

/// What can go wrong on the way. Nothing of what was meant to be done there is done, except `InDoubt`.
enum class Trouble {
    NotReached,     ///< refused, no route, silent before anything was said: Unavailable
    NotAnswered,    ///< a question was sent, and there came no answer: Unavailable
    Untrusted,      ///< the other end could not prove who it is, nothing was said to it: Unavailable
    WeAreRejected,  ///< it did not accept our certificate: Unavailable
    Garbled,        ///< a question was answered with what is no answer: Unavailable
    InDoubt,        ///< an effect may have happened: find() first (B1, B5)
};

Error troubleWith(PartyName party, Trouble trouble, QString detail);

}  // namespace kapok::line
