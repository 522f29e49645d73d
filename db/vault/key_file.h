// desk.key of a desk whose data key is bound: every wrapping of it, and not the key.
#pragma once

#include "db/vault/wrapping.h"

namespace kapok::db {

struct KeyFile {
    static constexpr qint64 version = 2;  ///< 1 is the key itself, in a line of text (desk_key.cpp)

    QString vault;  ///< vaultIdOf(): which data key it is; tells nothing of it
    std::vector<Wrapping> wrappings;

    QByteArray bytes() const;
    /// BadInput: not as it must be; nothing of it counts then. With the words `journal.newer`: of a later version.
    static Expected<KeyFile> of(const QByteArray& bytes);
    bool isOfStaff() const;
};

}  // namespace kapok::db
