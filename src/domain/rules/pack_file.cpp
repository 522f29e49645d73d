#include "domain/rules/pack_file.h"

#include "base/crypto.h"
#include "base/json_place.h"
#include "base/resources.h"
#include "base/sm2.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace kapok::domain::rules {
namespace {

constexpr const char* standsOn = "stands_on";

bool isPlainName(const QString& name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_-]+$"));
    return plain.match(name).hasMatch();
}

QString installed(const QString& name) { return resourcePath(QStringLiteral("rules/%1.json").arg(name)); }

// Beside the pack that stands on it, else where the program's own lie.
QString groundFile(const QString& name, const QString& file)
{
    const QString beside = QFileInfo(file).dir().filePath(name + QStringLiteral(".json"));
    return !file.isEmpty() && QFileInfo::exists(beside) ? beside : installed(name);
}

Signature signatureOf(const QByteArray& bytes, const QString& file)
{
    const QString beside = file + QStringLiteral(".sig");
    if (file.isEmpty() || !QFileInfo::exists(beside)) return Signature::Missing;
    const auto signature = readFile(beside);
    const auto keys = readResource(QStringLiteral("rules/house.pem"));
    const bool isGood = signature && keys && crypto::isSm2Signed(bytes, *signature, *keys);
    return isGood ? Signature::Good : Signature::Wrong;
}

std::unexpected<Error> wrong(const QString& file, const QString& what)
{
    const QString detail = file.isEmpty() ? what : file + QStringLiteral(": ") + what;
    return failure(Error::Kind::BadInput, words("rules.pack_unfit", {{"what", detail}}), detail);
}

Expected<PackText> textOf(const QByteArray& bytes, const QString& file)
{
    auto json = parseStrict(bytes);
    if (!json) return wrong(file, json.error().detail);
    return PackText{file, bytes, std::move(*json), signatureOf(bytes, file)};
}

QString withLine(const PackText& text, const QString& complaint, const JsonPlace& place)
{
    const QString before = text.file.isEmpty() ? QString() : text.file + QStringLiteral(": ");
    return before + complaint + QStringLiteral(" (line %1)").arg(place.line);
}

Expected<std::optional<PackText>> groundOf(const PackText& own)
{
    const auto refused = [&](const QString& expected) {
        const QString complaint = QLatin1String(standsOn) + QStringLiteral(": expected ") + expected;
        return wrong({}, withLine(own, complaint, placeIn(own.bytes, QLatin1String(standsOn))));
    };
    if (!own.json.is_object() || !own.json.contains(standsOn)) return std::optional<PackText>();
    const Json& named = own.json[standsOn];
    const QString name = named.is_string() ? text(named) : QString();
    if (!isPlainName(name)) return refused(QStringLiteral("the name of a pack, such as jiangmen-2021"));
    const QString file = groundFile(name, own.file);
    const auto bytes = readFile(file);
    if (!bytes) return refused(QStringLiteral("a pack that is there; there is no ") + file);
    auto ground = textOf(*bytes, file);
    if (!ground) return std::unexpected(ground.error());
    if (!ground->json.is_object() || ground->json.contains(standsOn))
        return refused(QStringLiteral("a pack that is whole by itself, not ") + name);
    return std::optional(std::move(*ground));
}

void layOver(Json& ground, const Json& own)
{
    for (const auto& [key, value] : own.items()) {
        Json& under = ground[key];
        if (under.is_object() && value.is_object()) layOver(under, value);
        else under = value;
    }
}

}  // namespace

QString PackFiles::named(const QString& nameOrFile)
{
    const QString file = isPlainName(nameOrFile) ? installed(nameOrFile) : QString();
    return QFileInfo::exists(file) ? file : nameOrFile;
}

Expected<PackFiles> PackFiles::read(const QString& file)
{
    const auto bytes = readFile(file);
    if (!bytes) return std::unexpected(bytes.error());
    return of(*bytes, file);
}

Expected<PackFiles> PackFiles::of(const QByteArray& bytes, const QString& file)
{
    auto own = textOf(bytes, file);
    if (!own) return std::unexpected(own.error());
    auto ground = groundOf(*own);
    if (!ground) return std::unexpected(ground.error());
    return PackFiles{std::move(*own), std::move(*ground)};
}

Signature PackFiles::signature() const
{
    return own.signature == Signature::Good && ground ? ground->signature : own.signature;
}

const QString& PackFiles::fileOfSignature() const
{
    return own.signature == Signature::Good && ground ? ground->file : own.file;
}

Json PackFiles::whole() const
{
    if (!ground) return own.json;
    Json both = ground->json;
    layOver(both, own.json);
    both.erase(standsOn);
    return both;
}

QString PackFiles::sm3() const
{
    return QString::fromLatin1(crypto::sm3(ground ? QByteArray(own.bytes + ground->bytes) : own.bytes).toHex());
}

QString PackFiles::located(const QString& complaint) const
{
    const QString place = complaint.section(QStringLiteral(": expected "), 0, 0);
    const JsonPlace here = placeIn(own.bytes, place);
    const JsonPlace below = ground ? placeIn(ground->bytes, place) : JsonPlace();
    return below.found > here.found ? withLine(*ground, complaint, below) : withLine(own, complaint, here);
}

}  // namespace kapok::domain::rules
