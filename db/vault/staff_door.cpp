#include "db/vault/staff_door.h"

#include "db/journal/failures.h"
#include "db/vault/vault.h"

#include <algorithm>

namespace kapok::db {
namespace {

bool isOf(const Wrapping& one, const QString& number)
{
    return one.kind == QLatin1String(WrappingKind::staff) && one.id == number;
}

Wrapping staffWrapping(const SecretKey& dataKey, const QString& vault, const QString& number,
                       const ports::Stretch& with, const SecretKey& under)
{
    return Wrapping::of(dataKey, vault,
                        {.kind = QString::fromLatin1(WrappingKind::staff), .id = number, .stretch = with}, under);
}

}  // namespace

StaffDoor::StaffDoor(JournalPlace place, Behind behind)
    : m_place(std::move(place)), m_behind(std::move(behind)), m_key(deskKeyToUse(m_place))
{
}

std::vector<ports::Stretch> StaffDoor::wrappingsOf(const QString& number) const
{
    std::vector<ports::Stretch> all;
    if (const auto file = keyFileToUse(m_place))
        for (const Wrapping& one : file->wrappings)
            if (isOf(one, number)) all.push_back(*one.stretch);
    return all;
}

Task<Expected<bool>> StaffDoor::open(QString number, ports::Stretch with, SecretKey key)
{
    const auto file = keyFileToUse(m_place);
    if (!file) co_return failure(Error::Kind::Damaged, words("journal.key_unreadable"));
    for (const Wrapping& one : file->wrappings) {
        if (!isOf(one, number) || one.stretch != with) continue;
        const SecretKey opened = one.openedWith(key, file->vault);
        // What was wrapped says itself whose it is.
        if (opened.empty() || vaultIdOf(opened) != file->vault) continue;
        const auto told = co_await m_behind(opened);
        if (!told) co_return std::unexpected(told.error());
        m_place.dataKey = opened;
        m_key = deskKeyToUse(m_place);
        co_return true;
    }
    co_return false;
}

Expected<void> StaffDoor::give(const QString& number, const ports::Stretch& with, const SecretKey& key)
{
    auto file = keyFileToUse(m_place);
    if (isShut() || !file) return std::unexpected(Vault::shut());
    file->wrappings.push_back(staffWrapping(m_key.bytes, file->vault, number, with, key));
    return keep(*file);
}

Expected<void> StaffDoor::leaveOnly(const QString& number, const ports::Stretch& with)
{
    return keepThose([&](const Wrapping& one) { return !isOf(one, number) || one.stretch == with; });
}

Expected<void> StaffDoor::takeFrom(const QString& number)
{
    return keepThose([&](const Wrapping& one) { return !isOf(one, number); });
}

Expected<void> StaffDoor::keepThose(const std::function<bool(const Wrapping&)>& wanted)
{
    auto file = keyFileToUse(m_place);
    if (!file || std::erase_if(file->wrappings, [&](const Wrapping& one) { return !wanted(one); }) == 0) return {};
    // Nobody would ever open it again.
    if (file->wrappings.empty()) return failure(Error::Kind::Refused, words("journal.last_wrapping"));
    return keep(*file);
}

Expected<void> StaffDoor::keep(const KeyFile& file)
{
    if (const auto written = replaceDeskKey(m_place, file); !written)
        return std::unexpected(failures::notSaved(written.error()));
    return {};
}

Expected<void> layKeyForStaff(const JournalPlace& place, const SecretKey& dataKey,
                              const std::vector<FirstWrapping>& staff)
{
    const QString vault = vaultIdOf(dataKey);
    KeyFile file{.vault = vault, .wrappings = {}};
    for (const FirstWrapping& one : staff)
        file.wrappings.push_back(staffWrapping(dataKey, vault, one.number, one.with, one.key));
    if (const auto laid = layDeskKey(place, file); !laid) return std::unexpected(failures::notSaved(laid.error()));
    return {};
}

}  // namespace kapok::db
