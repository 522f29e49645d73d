#include "training/practice_staff.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace kapok::training {

const std::vector<PracticeUser>& practiceUsers()
{
    static const std::vector<PracticeUser> users{
        {"0101", "李柜员", desk::Role::Teller, "kapok0101"},
        {"0102", "陈柜员", desk::Role::Teller, "kapok0102"},
        {"0103", "周制卡员", desk::Role::InstantIssueOperator, "kapok0103"},
        {"9001", "何主管", desk::Role::Supervisor, "kapok9001"},
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

Expected<std::vector<desk::StaffMember>> practiceStaff(const QString& file, Randomness& randomness)
{
    QFile kept(file);
    if (kept.open(QIODevice::ReadOnly)) return desk::staffOf(kept.readAll());
    std::vector<desk::StaffMember> staff;
    for (const PracticeUser& user : practiceUsers()) {
        const SecureBytes password{QByteArrayView(user.password)};
        staff.push_back({QString::fromLatin1(user.number), QString::fromUtf8(user.name), user.role,
                         desk::hashedPassword(password, randomness, true)});
    }
    QSaveFile fresh(file);
    const QByteArray bytes = desk::staffFile(staff);
    if (!fresh.open(QIODevice::WriteOnly) || fresh.write(bytes) != bytes.size() || !fresh.commit())
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", file}}),
                       fresh.errorString());
    return staff;
}

}  // namespace kapok::training
