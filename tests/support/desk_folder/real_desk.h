// The folder of a real desk, beside which nobody trains: its desk.json, and the staff who work there.
#pragma once

#include "base/randomness.h"
#include "base/small_file.h"
#include "desk/staff.h"
#include "line/desk_file.h"

#include <gtest/gtest.h>

namespace kapok::test {

/// Desk 0101 of outlet 0708: its province and its bank are where nobody answers.
inline line::DeskFile realDesk()
{
    return {.outlet = QStringLiteral("0708"),
            .desk = QStringLiteral("0101"),
            .bank = QStringLiteral("BOC"),
            .province = {{QStringLiteral("127.0.0.1"), 1}, QStringLiteral("province.kapok")},
            .bankCore = {{QStringLiteral("127.0.0.1"), 2}, QStringLiteral("bank.kapok")},
            .authority = QStringLiteral("certificates/authority.pem"),
            .certificate = QStringLiteral("certificates/desk.pem"),
            .key = QStringLiteral("certificates/desk.key")};
}

/// As dear as a real desk's, which takes no other.
inline QByteArray hashOf(const char* password)
{
    SystemRandomness randomness;
    return desk::hashOf(SecureBytes(QByteArrayView(password)), randomness, desk::Hashing::Full);
}

inline void writeStaff(const QString& folder, const std::vector<desk::StaffMember>& staff)
{
    ASSERT_TRUE(writeSmallFile(folder + QStringLiteral("/staff.json"), desk::staffFile(staff)));
}

inline void writeRealDesk(const QString& folder, const std::vector<desk::StaffMember>& staff)
{
    ASSERT_TRUE(line::writeDeskFile(folder + QStringLiteral("/desk.json"), realDesk()));
    writeStaff(folder, staff);
}

/// One who keeps the staff and one who closes the day, each with the password "right".
inline std::vector<desk::StaffMember> supervisorAndAdministrator()
{
    const QByteArray hash = hashOf("right");
    return {{QStringLiteral("9001"), QStringLiteral("何主管"), desk::Role::Supervisor, hash},
            {QStringLiteral("9201"), QStringLiteral("钟管理"), desk::Role::Administrator, hash}};
}

}  // namespace kapok::test
