// Who may sit at a practice desk; their passwords stand on its sign-in window (contract.md §1).
#pragma once

#include "desk/sign_in.h"

namespace kapok::training {

struct PracticeUser {
    const char* number;
    const char* name;
    desk::Role role;
    const char* password;
};

const std::vector<PracticeUser>& practiceUsers();
/// Null where no such user is there.
const PracticeUser* practiceUser(const QString& number);
/// "0101 李柜员 kapok0101 · …": one line for the sign-in window.
QString practiceHint();

/// The staff of this file, which is written where there is none yet.
Expected<std::vector<desk::StaffMember>> practiceStaff(const QString& file, Randomness& randomness, bool begun);

}  // namespace kapok::training
