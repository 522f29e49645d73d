#include "db/journal/sealing.h"

#include "base/crypto.h"
#include "db/journal/failures.h"

#include <QtEndian>

#include <algorithm>

namespace kapok::db {
namespace {

constexpr const char* mark = "$sealed";
constexpr qint64 sealVersion = 1;

// Each part behind its length, so that none can be taken for a piece of its neighbour.
QByteArray withLengths(std::initializer_list<QByteArrayView> parts)
{
    constexpr qsizetype lengthBytes = 4;
    qsizetype whole = 0;
    for (const QByteArrayView part : parts) whole += lengthBytes + part.size();
    QByteArray bytes(whole, Qt::Uninitialized);
    char* at = bytes.data();
    for (const QByteArrayView part : parts) {
        qToBigEndian(quint32(part.size()), at);
        at = std::ranges::copy(part, at + lengthBytes).out;
    }
    return bytes;
}

QByteArray macOf(const CaseKey& key, const SealPlace& place, const std::string& path, const QByteArray& nonce,
                 const QByteArray& text)
{
    return crypto::hmacSm3(key.mac.view(),
                           withLengths({QByteArray::number(sealVersion), key.id.toLatin1(), nonce, place.desk.toUtf8(),
                                        QByteArray::number(place.seq), QByteArrayView(path), text}));
}

// With the place mixed in, dice that were thrown before repeat no nonce.
QByteArray nonceOf(const CaseKey& key, const SealPlace& place, const std::string& path, const QByteArray& random)
{
    return crypto::hmacSm3(key.mac.view(),
                           "nonce " + random + QByteArray::number(place.seq) + QByteArray::fromStdString(path))
        .left(nonceSize);
}

std::string base64(const QByteArray& bytes) { return bytes.toBase64().toStdString(); }

bool isSealed(const Json& json) { return json.is_object() && json.size() == 1 && json.begin().key() == mark; }

// What stands in for each personal or sealed value; the path tells its place, and is the same again behind it.
template <class Visit>
Expected<Json> walked(const Json& json, std::string& path, const Visit& visit)
{
    if (isPersonal(json) || isSealed(json)) return visit(json, path);
    if (!json.is_structured()) return json;
    Json copy = json.is_array() ? Json::array() : Json::object();
    const std::size_t here = path.size();
    std::size_t index = 0;
    for (auto member = json.begin(); member != json.end(); ++member, ++index) {
        path.append("/").append(json.is_array() ? std::to_string(index) : member.key());
        auto inside = walked(*member, path, visit);
        if (!inside) return inside;
        path.resize(here);
        if (json.is_array()) copy.push_back(std::move(*inside));
        else copy.emplace(member.key(), std::move(*inside));
    }
    return copy;
}

template <class Visit>
Expected<Json> walked(const Json& json, const Visit& visit)
{
    std::string path;
    return walked(json, path, visit);
}

struct Sealed {
    QString key;
    QByteArray mac, nonce, text;
};

Expected<Sealed> sealedOf(const Json& json)
{
    const Json& inside = *json.begin();
    if (const auto known = onlyKeys(inside, {"key", "mac", "nonce", "text", "version"}); !known)
        return std::unexpected(known.error());
    const auto key = textAt(inside, "key"), mac = textAt(inside, "mac"), nonce = textAt(inside, "nonce"),
               text = textAt(inside, "text");
    const auto version = numberAt(inside, "version");
    if (!key || !mac || !nonce || !text || !version || *version != sealVersion)
        return std::unexpected(failures::malformed(QStringLiteral("a sealed value")));
    const auto bytes = [](const QString& encoded) { return QByteArray::fromBase64(encoded.toLatin1()); };
    return Sealed{*key, bytes(*mac), bytes(*nonce), bytes(*text)};
}

}  // namespace

int countPersonal(const Json& body)
{
    if (isPersonal(body)) return 1;
    int count = 0;
    if (body.is_structured())
        for (const Json& inside : body) count += countPersonal(inside);
    return count;
}

Json seal(const Json& body, const SealPlace& place, const CaseKey& key, QByteArrayView nonces)
{
    return *walked(body, [&](const Json& value, const std::string& path) -> Expected<Json> {
        const QByteArray nonce = nonceOf(key, place, path, nonces.first(nonceSize).toByteArray());
        nonces = nonces.sliced(nonceSize);
        const QByteArray text = crypto::sm4Ctr(key.cipher.view(), nonce,
                                               QByteArray::fromStdString(value.begin()->get_ref<const std::string&>()));
        // Member by member: a list of them in braces would copy each twice.
        Json inside = Json::object(), sealed = Json::object();
        inside["key"] = toJson(key.id);
        inside["mac"] = base64(macOf(key, place, path, nonce, text));
        inside["nonce"] = base64(nonce);
        inside["text"] = base64(text);
        inside["version"] = sealVersion;
        sealed[mark] = std::move(inside);
        return sealed;
    });
}

Expected<Json> unseal(const Json& body, const SealPlace& place, const KeyFinder& keyOf)
{
    return walked(body, [&](const Json& value, const std::string& path) -> Expected<Json> {
        if (!isSealed(value)) return std::unexpected(failures::damaged(place.seq));
        const auto sealed = sealedOf(value);
        if (!sealed) return std::unexpected(sealed.error());
        const auto key = keyOf(sealed->key);
        if (!key) return std::unexpected(key.error());
        if (!*key) return Json("•••");
        const bool genuine = sealed->nonce.size() == nonceSize &&
                             crypto::same(sealed->mac, macOf(**key, place, path, sealed->nonce, sealed->text));
        if (!genuine) return std::unexpected(failures::damaged(place.seq));
        return personal(QString::fromUtf8(crypto::sm4Ctr((*key)->cipher.view(), sealed->nonce, sealed->text)));
    });
}

namespace {

// What the reader of entries takes (base/json.h): deeper or bigger could be written, but never read again.
constexpr int deepestBody = 60;
constexpr qint64 largestWhole = (qint64{1} << 53) - 1;

Expected<void> readable(const Json& body, int depth)
{
    if (isPersonal(body) && depth < deepestBody) return {};
    if (body.is_number_float() || body.is_binary() || body.is_discarded())
        return std::unexpected(failures::malformed(QStringLiteral("a number is not whole")));
    if (body.is_number_unsigned() && body.get<quint64>() > quint64(largestWhole))
        return std::unexpected(failures::malformed(QStringLiteral("a number is too big")));
    if (body.is_number_integer() && (body.get<qint64>() > largestWhole || body.get<qint64>() < -largestWhole))
        return std::unexpected(failures::malformed(QStringLiteral("a number is too big")));
    if (!body.is_structured()) return {};
    if (depth >= deepestBody) return std::unexpected(failures::malformed(QStringLiteral("nested too deep")));
    for (auto member = body.begin(); member != body.end(); ++member) {
        if (body.is_object() && member.key().starts_with('$'))
            return std::unexpected(failures::malformed(
                QStringLiteral("the key %1 is the journal's own").arg(QString::fromStdString(member.key()))));
        if (const auto inside = readable(*member, depth + 1); !inside) return inside;
    }
    return {};
}

}  // namespace

Expected<void> mayBeSealed(const Json& body) { return readable(body, 0); }

}  // namespace kapok::db
