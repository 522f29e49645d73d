#include "db/vault/key_file.h"

#include "db/journal/failures.h"
#include "db/schema/schema.h"

#include <algorithm>

namespace kapok::db {
namespace {

constexpr const char* mark = "kapok_desk_key";

}  // namespace

QByteArray KeyFile::bytes() const
{
    Json list = Json::array();
    for (const Wrapping& one : wrappings) list.push_back(one.toJson());
    const Json document{{mark, version}, {"vault", toJson(vault)}, {"wrappings", list}};
    return QByteArray::fromStdString(document.dump(2) + '\n');
}

Expected<KeyFile> KeyFile::of(const QByteArray& bytes)
{
    const auto document = parseStrict(bytes);
    if (!document) return std::unexpected(document.error());
    const auto found = numberAt(*document, mark);
    if (!found) return std::unexpected(found.error());
    if (*found > version) return std::unexpected(failures::newer(schema::keyFile));
    if (*found != version) return std::unexpected(failures::malformed(QStringLiteral("a version that never was")));
    if (const auto known = onlyKeys(*document, {mark, "vault", "wrappings"}); !known)
        return std::unexpected(known.error());
    const auto vault = textAt(*document, "vault");
    const auto list = listAt(*document, "wrappings");
    if (!vault) return std::unexpected(vault.error());
    if (!list) return std::unexpected(list.error());
    KeyFile file{.vault = *vault, .wrappings = {}};
    for (const Json& each : *list) {
        auto one = Wrapping::fromJson(each);
        if (!one) return std::unexpected(one.error());
        file.wrappings.push_back(std::move(*one));
    }
    if (file.vault.isEmpty() || file.wrappings.empty())
        return std::unexpected(failures::malformed(QStringLiteral("a desk key that nobody holds")));
    return file;
}

bool KeyFile::isOfStaff() const
{
    return std::ranges::any_of(wrappings,
                               [](const Wrapping& one) { return one.kind == QLatin1String(WrappingKind::staff); });
}

}  // namespace kapok::db
