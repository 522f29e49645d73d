#include "training/practice_staff.h"

#include "base/small_file.h"

#include <algorithm>

namespace kapok::training {

const std::vector<PracticeUser>& practiceUsers()
{
    static const std::vector<PracticeUser> users{
        {"0101", "李柜员", desk::Role::Teller, "kapok0101"},
        {"0102", "陈柜员", desk::Role::Teller, "kapok0102"},
        {"0103", "周制卡员", desk::Role::InstantIssueOperator, "kapok0103"},
        {"0104", "吴制卡员", desk::Role::InstantIssueOperator, "kapok0104"},
        {"9001", "何主管", desk::Role::Supervisor, "kapok9001"},
        {"9002", "梁主管", desk::Role::Supervisor, "kapok9002"},
        {"9101", "余审计员", desk::Role::Auditor, "kapok9101"},
        {"9201", "钟管理员", desk::Role::Administrator, "kapok9201"},
    };
    return users;
}

const PracticeUser* practiceUser(const QString& number)
{
    const auto found = std::ranges::find_if(
        practiceUsers(), [&](const PracticeUser& user) { return number == QLatin1String(user.number); });
    return found == practiceUsers().end() ? nullptr : &*found;
}

QString practiceHint()
{
    QStringList lines;
    for (const PracticeUser& user : practiceUsers())
        lines.append(QStringLiteral("%1 %2  %3")
                         .arg(QLatin1String(user.number), QString::fromUtf8(user.name), QLatin1String(user.password)));
    return lines.join(u'\n');
}

Expected<std::vector<desk::StaffMember>> practiceStaff(const QString& file, Randomness& randomness, bool begun)
{
    const auto kept = readSmallFileIfThere(file);
    if (!kept) return std::unexpected(kept.error());
    if (*kept) return desk::staffOf(**kept, desk::Hashing::Light);
    if (begun) return failure(Error::Kind::Unavailable, words("app.no_staff", {{"file", file}}));
    std::vector<desk::StaffMember> staff;
    for (const PracticeUser& user : practiceUsers()) {
        const SecureBytes password{QByteArrayView(user.password)};
        staff.push_back({QString::fromLatin1(user.number), QString::fromUtf8(user.name), user.role,
                         desk::hashOf(password, randomness, desk::Hashing::Light)});
    }
    if (const auto written = writeSmallFile(file, desk::staffFile(staff)); !written)
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", file}}),
                       written.error().detail);
    return staff;
}

}  // namespace kapok::training
