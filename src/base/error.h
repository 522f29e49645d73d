// An error in plain words, as far as the one who met it can know.
#pragma once

#include "base/words.h"

#include <expected>

namespace kapok {

/// Status words and codes live in `detail`, which never comes first and holds nothing personal.
struct Error {
    /// 1 to 5 are the exit codes of contract.md. InDoubt: the effect may have happened.
    enum class Kind { Refused = 1, BadInput, Unavailable, Damaged, NotPermitted, InDoubt };

    Kind kind = Kind::BadInput;
    Words happened;  ///< "The card was taken out before writing began."
    QString detail;  ///< "SCARD_W_REMOVED_CARD, command 7 of 31"

    bool operator==(const Error&) const = default;
};

template <class T>
using Expected = std::expected<T, Error>;

/// What the teller reads. Only the runner knows the other two sentences, so only it adds them.
struct Notice {
    Error error;
    Words saved;  ///< "Everything entered so far is kept as a draft."
    Words next;   ///< "Put the same card back and press Enter."

    bool operator==(const Notice&) const = default;
};

inline std::unexpected<Error> failure(Error::Kind kind, Words happened, QString detail = {})
{
    return std::unexpected(Error{kind, std::move(happened), std::move(detail)});
}

}  // namespace kapok
