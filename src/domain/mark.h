// How far a journal goes, as it is told outside of it: so that an older one is noticed when it comes back (C3, B7).
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace kapok::domain {

/// Count and hash of a journal's last entry; 0 and nothing of a journal that has none.
struct Mark {
    qint64 count = 0;
    QByteArray head{};  ///< 32 bytes

    bool operator==(const Mark&) const = default;
};

/// BadInput: a count below zero or beyond 2^53, a hash that is none, a hash of no entry or an entry without.
Expected<Mark> markOf(qint64 count, QByteArray head);
/// "12;5D1A…", as it travels in one line; of a journal that has an entry.
QString lineOf(const Mark& mark);
/// What was said so, and in no other way.
std::optional<Mark> markIn(const QString& line);

/// Whether these can both have been the end of one journal: the second when it was told, the first before it.
bool mayFollow(const Mark& known, const Mark& told);

}  // namespace kapok::domain
