#include "desk/staff_changes.h"

#include "desk/plain_name.h"
#include "desk/rights.h"

#include <algorithm>

namespace kapok::desk {
namespace {

constexpr int figures = 4;

bool isNumber(const QString& text)
{
    return text.size() == figures && std::ranges::all_of(text, [](QChar one) { return one >= u'0' && one <= u'9'; });
}

// Without a supervisor nobody unlocks and nobody approves; without an administrator nobody makes another one.
bool isTheLast(const Staff& staff, const StaffMember& one)
{
    if (one.disabled || (one.role != Role::Supervisor && one.role != Role::Administrator)) return false;
    return std::ranges::count_if(
               staff, [&](const StaffMember& other) { return !other.disabled && other.role == one.role; }) == 1;
}

std::unexpected<Error> nobody(const QString& number)
{
    return failure(Error::Kind::BadInput, words("error.staff_nobody", {{"number", number}}), number);
}

Expected<Staff::iterator> changeable(Staff& staff, const QString& number, const QString& by)
{
    const auto found = std::ranges::find(staff, number, &StaffMember::number);
    if (found == staff.end()) return nobody(number);
    if (number == by) return notHis(Right::KeepStaff);
    if (isTheLast(staff, *found))
        return failure(Error::Kind::Refused, words("error.staff_last", {{"number", number}}), nameOf(found->role));
    return found;
}

}  // namespace

Expected<Staff> withNew(Staff staff, StaffMember one)
{
    // What could not be read back would keep everybody from signing in.
    if (!isNumber(one.number) || !isPlain(one.name, mostOfName))
        return failure(Error::Kind::BadInput, words("error.staff_unfit"), one.number);
    if (std::ranges::find(staff, one.number, &StaffMember::number) != staff.end())
        return failure(Error::Kind::BadInput, words("error.staff_number_taken", {{"number", one.number}}), one.number);
    staff.push_back(std::move(one));
    return staff;
}

Expected<Staff> withoutHim(Staff staff, const QString& number, const QString& by)
{
    const auto one = changeable(staff, number, by);
    if (!one) return std::unexpected(one.error());
    (*one)->disabled = true;
    return staff;
}

Expected<Staff> withRole(Staff staff, const QString& number, Role role, const QString& by)
{
    const auto one = changeable(staff, number, by);
    if (!one) return std::unexpected(one.error());
    (*one)->role = role;
    return staff;
}

Expected<Staff> withPassword(Staff staff, const QString& number, QByteArray hash)
{
    const auto found = std::ranges::find(staff, number, &StaffMember::number);
    if (found == staff.end() || found->disabled) return nobody(number);
    found->passwordHash = std::move(hash);
    return staff;
}

}  // namespace kapok::desk
