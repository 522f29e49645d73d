// What an administrator changes in the list of those who work here (L01; decision 0057): plain values, no file.
#pragma once

#include "desk/staff.h"

namespace kapok::desk {

using Staff = std::vector<StaffMember>;

/// BadInput: no name, a number that is not four figures, or that is somebody's already, who may work here no longer.
Expected<Staff> withNew(Staff staff, StaffMember one);
/// He works here no longer; his number stays his. BadInput: nobody has it. NotPermitted: it is the number of `by`
/// himself. Refused: he is the last supervisor, or the last administrator.
Expected<Staff> withoutHim(Staff staff, const QString& number, const QString& by);
/// The same of what he is: not his own, and not the last supervisor's or administrator's.
Expected<Staff> withRole(Staff staff, const QString& number, Role role, const QString& by);

/// The same of his password, which anybody changes for himself. BadInput: nobody has the number, or he works here no
/// longer.
Expected<Staff> withPassword(Staff staff, const QString& number, QByteArray hash);

}  // namespace kapok::desk
