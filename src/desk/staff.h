// Who works at this desk: DIR/staff.json.
#pragma once

#include "base/error.h"
#include "desk/secret_hash.h"

#include <optional>
#include <vector>

namespace kapok::desk {

enum class Role { Teller, InstantIssueOperator, Supervisor, Auditor, Administrator };
QString nameOf(Role role);

struct StaffMember {
    QString number;  ///< "0101"
    QString name;
    Role role = Role::Teller;
    QByteArray passwordHash;  ///< Argon2id, in its own encoded form
    bool disabled = false;    ///< works here no longer; his number stays his
};

std::optional<Role> roleOf(const QString& name);

/// {"staff": [{"number","name","role","password","disabled"}]}, the last where it is so. BadInput names what does not fit: a key, nobody at all, a number
/// that stands there twice, or a password that is kept as no hash, or as a cheaper one than `least`.
Expected<std::vector<StaffMember>> staffOf(const QByteArray& json, Hashing least);
QByteArray staffFile(const std::vector<StaffMember>& staff);

}  // namespace kapok::desk
