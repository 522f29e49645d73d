#include "db/vault/wrapping.h"

#include "db/journal/failures.h"
#include "db/schema/schema.h"
#include "db/vault/key_wrap.h"

namespace kapok::db {
namespace {

// Dearer than this no sign-in would ever end, and one of them would take the memory of the desk.
constexpr qint64 mostMemoryKiB = 1 << 20, mostPasses = 16, leastMemoryKiB = 8, leastSalt = 16, mostSalt = 64;

std::unexpected<Error> unfit(const char* key)
{
    return failure(Error::Kind::BadInput, words("error.json_key", {{"key", QString::fromLatin1(key)}}));
}

Expected<QByteArray> bytesAt(const Json& json, const char* key)
{
    const auto said = textAt(json, key);
    if (!said) return std::unexpected(said.error());
    const auto decoded = QByteArray::fromBase64Encoding(said->toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) return unfit(key);
    return *decoded;
}

Expected<ports::Stretch> stretchOf(const Json& json)
{
    const auto memory = numberAt(json, "memory"), passes = numberAt(json, "passes");
    const auto salt = bytesAt(json, "salt");
    if (!memory || *memory < leastMemoryKiB || *memory > mostMemoryKiB) return unfit("memory");
    if (!passes || *passes < 1 || *passes > mostPasses) return unfit("passes");
    if (!salt || salt->size() < leastSalt || salt->size() > mostSalt) return unfit("salt");
    return ports::Stretch{quint32(*memory), quint32(*passes), *salt};
}

std::string base64(const QByteArray& bytes) { return bytes.toBase64().toStdString(); }

}  // namespace

Wrapping Wrapping::of(const SecretKey& dataKey, const QString& vault, Wrapping whose, const SecretKey& under)
{
    whose.wrapped = KeyWrap(under).wrapped(whose.about(vault), dataKey);
    return whose;
}

SecretKey Wrapping::openedWith(const SecretKey& under, const QString& vault) const
{
    return KeyWrap(under).unwrapped(about(vault), wrapped);
}

QByteArray Wrapping::about(const QString& vault) const
{
    QByteArray all = "desk key" + QByteArray(1, '\0') + kind.toUtf8() + '\0' + id.toUtf8() + '\0' + vault.toUtf8();
    if (stretch)
        all += '\0' + QByteArray::number(stretch->memoryKiB) + '\0' + QByteArray::number(stretch->passes) + '\0' +
               stretch->salt.toHex();
    return all;
}

Json Wrapping::toJson() const
{
    Json json{{"kind", kapok::toJson(kind)}, {"id", kapok::toJson(id)}, {"wrapped", base64(wrapped)}};
    if (stretch) {
        json["memory"] = stretch->memoryKiB;
        json["passes"] = stretch->passes;
        json["salt"] = base64(stretch->salt);
    }
    return json;
}

Expected<Wrapping> Wrapping::fromJson(const Json& json)
{
    const auto kind = textAt(json, "kind"), id = textAt(json, "id");
    const auto wrapped = bytesAt(json, "wrapped");
    if (!kind) return std::unexpected(kind.error());
    if (!id) return std::unexpected(id.error());
    if (!wrapped) return std::unexpected(wrapped.error());
    Wrapping one{.kind = *kind, .id = *id, .stretch = {}, .wrapped = *wrapped};
    if (one.kind == QLatin1String(WrappingKind::device)) return one;
    if (one.kind != QLatin1String(WrappingKind::staff)) return std::unexpected(failures::newer(schema::keyFile));
    const auto stretch = stretchOf(json);
    if (!stretch) return std::unexpected(stretch.error());
    one.stretch = *stretch;
    return one;
}

}  // namespace kapok::db
