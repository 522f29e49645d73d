#include "desk/staff.h"

#include "base/json.h"
#include "desk/plain_name.h"

#include <algorithm>

namespace kapok::desk {
namespace {

constexpr std::pair<Role, const char*> roleNames[] = {{Role::Teller, "teller"},
                                                      {Role::InstantIssueOperator, "operator"},
                                                      {Role::Supervisor, "supervisor"},
                                                      {Role::Auditor, "auditor"},
                                                      {Role::Administrator, "administrator"}};

std::unexpected<Error> unfit(const char* id, const QString& number)
{
    return failure(Error::Kind::BadInput, words(id, {{"number", number}}), number);
}

std::unexpected<Error> unfitKey(const char* key, const QString& number)
{
    return failure(Error::Kind::BadInput, words("error.json_key", {{"key", QString::fromLatin1(key)}}), number);
}

Expected<StaffMember> memberOf(const Json& entry)
{
    const auto number = textAt(entry, "number"), name = textAt(entry, "name"), role = textAt(entry, "role"),
               hash = textAt(entry, "password");
    for (const auto* part : {&number, &name, &role, &hash})
        if (!*part) return std::unexpected(part->error());
    const auto known = roleOf(*role);
    if (!known)
        return failure(Error::Kind::BadInput, words("error.json_key", {{"key", QStringLiteral("role")}}), *role);
    constexpr qsizetype mostOfNumber = 20;
    if (!isPlain(*number, mostOfNumber)) return unfitKey("number", *number);
    if (!isPlain(*name, mostOfName)) return unfitKey("name", *number);
    const Json disabled = entry.value("disabled", Json(false));
    if (!disabled.is_boolean()) return unfitKey("disabled", *number);
    return StaffMember{*number, *name, *known, hash->toLatin1(), disabled.get<bool>()};
}

}  // namespace

QString nameOf(Role role)
{
    return QString::fromLatin1(std::ranges::find(roleNames, role, [](const auto& pair) { return pair.first; })->second);
}

std::optional<Role> roleOf(const QString& name)
{
    for (const auto& [role, known] : roleNames)
        if (name == QLatin1String(known)) return role;
    return {};
}

Expected<std::vector<StaffMember>> staffOf(const QByteArray& json, Hashing least)
{
    const auto document = parseStrict(json);
    if (!document) return std::unexpected(document.error());
    const auto list = listAt(*document, "staff");
    if (!list) return std::unexpected(list.error());
    std::vector<StaffMember> staff;
    for (const Json& entry : *list) {
        auto member = memberOf(entry);
        if (!member) return std::unexpected(member.error());
        // Two who share a number share their tries, and one of them approves what the other did.
        if (std::ranges::find(staff, member->number, &StaffMember::number) != staff.end())
            return unfit("error.staff_twice", member->number);
        if (!isHash(member->passwordHash, least)) return unfit("error.staff_hash", member->number);
        staff.push_back(std::move(*member));
    }
    if (staff.empty()) return failure(Error::Kind::BadInput, words("error.staff_empty"), QStringLiteral("staff: []"));
    return staff;
}

QByteArray staffFile(const std::vector<StaffMember>& staff)
{
    Json list = Json::array();
    for (const StaffMember& one : staff) {
        Json entry{{"number", one.number.toStdString()},
                   {"name", one.name.toStdString()},
                   {"role", nameOf(one.role).toStdString()},
                   {"password", one.passwordHash.toStdString()}};
        if (one.disabled) entry["disabled"] = true;
        list.push_back(std::move(entry));
    }
    return QByteArray::fromStdString(Json{{"staff", list}}.dump(2));
}

}  // namespace kapok::desk
