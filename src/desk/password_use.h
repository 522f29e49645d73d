// Whether a new password was used yet: until then the one before it counts too, for the power may have gone between the
// entry that says it and the file of the staff (docs/threat-model.md).
#pragma once

#include "desk/staff_book.h"

namespace kapok::desk {

/// What StaffBook::changed says was changed, where somebody used his new password: the one before is over.
inline const QString passwordInUse = QStringLiteral("password_in_use");

/// What he has proved himself by is his new password, and the one before counts still.
bool isFirstUse(const StaffBook& book, const QString& number, const QByteArray& passwordHash);

}  // namespace kapok::desk
