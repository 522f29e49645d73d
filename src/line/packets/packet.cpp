#include "line/packets/packet.h"

#include "line/wire.h"

namespace kapok::line {
namespace {

constexpr int version = 1;

const char* wordOf(Carries what) { return what == Carries::Demands ? "demands" : "answers"; }

std::unexpected<Error> isNone(const QString& why)
{
    return failure(Error::Kind::BadInput, words("packet.is_none"), why);
}

Expected<Json> documentIn(const QByteArray& bytes, const std::vector<std::string>& keys)
{
    const auto json = parseStrict(bytes);
    if (!json) return isNone(json.error().detail);
    if (!json->is_object() || json->size() != keys.size() + 1) return isNone(QStringLiteral("expected an object"));
    if (json->value("version", Json()) != version) return isNone(QStringLiteral("version: expected 1"));
    for (const std::string& key : keys)
        if (!json->contains(key) || !(*json)[key].is_string())
            return isNone(QString::fromStdString(key) + QStringLiteral(": expected a text"));
    return *json;
}

bool areNames(const QString& operation, const QString& kind) { return isOperationId(operation) && isKind(kind); }

}  // namespace

QByteArray bytesOf(const Packet& packet)
{
    return canonical({{"version", version},
                      {"to", toJson(packet.to)},
                      {"journal", toJson(packet.journal)},
                      {"operation", toJson(packet.demand.operation.text)},
                      {"kind", toJson(packet.demand.kind)},
                      {"payload", toJson(QString::fromUtf8(packet.demand.bytes))}});
}

QByteArray bytesOf(const PacketAnswer& answer)
{
    return canonical({{"version", version},
                      {"to", toJson(answer.to)},
                      {"journal", toJson(answer.journal)},
                      {"operation", toJson(answer.operation.text)},
                      {"kind", toJson(answer.kind)},
                      {"reply", toJson(QString::fromUtf8(bytesOf(answer.reply)))}});
}

Expected<Packet> packetOf(const QByteArray& bytes)
{
    const auto json = documentIn(bytes, {"to", "journal", "operation", "kind", "payload"});
    if (!json) return std::unexpected(json.error());
    const Json& one = *json;
    if (!areNames(text(one["operation"]), text(one["kind"]))) return isNone(QStringLiteral("operation, kind"));
    return Packet{text(one["to"]),
                  text(one["journal"]),
                  {{text(one["operation"])}, text(one["kind"]), text(one["payload"]).toUtf8()}};
}

Expected<PacketAnswer> packetAnswerOf(const QByteArray& bytes)
{
    const auto json = documentIn(bytes, {"to", "journal", "operation", "kind", "reply"});
    if (!json) return std::unexpected(json.error());
    const Json& one = *json;
    if (!areNames(text(one["operation"]), text(one["kind"]))) return isNone(QStringLiteral("operation, kind"));
    auto reply = replyOf(text(one["reply"]).toUtf8());
    if (!reply) return isNone(reply.error().detail);
    return PacketAnswer{
        text(one["to"]), text(one["journal"]), {text(one["operation"])}, text(one["kind"]), std::move(*reply)};
}

QByteArray fileOf(Carries what, const SealedPackets& sealed)
{
    Json list = Json::array();
    for (const QByteArray& one : sealed.all) list.push_back(one.toBase64().toStdString());
    return QByteArray::fromStdString(Json{{"kapok", wordOf(what)}, {"version", version}, {"packets", list}}.dump(1)) +
           '\n';
}

Expected<SealedPackets> packetsIn(Carries what, const QByteArray& file)
{
    const auto json = parseStrict(file);
    if (!json) return isNone(json.error().detail);
    if (!json->is_object() || json->size() != 3 || json->value("version", Json()) != version)
        return isNone(QStringLiteral("version: expected 1"));
    if (json->value("kapok", Json()) != wordOf(what))
        return isNone(QStringLiteral("kapok: expected ") + QLatin1String(wordOf(what)));
    const auto list = listAt(*json, "packets");
    if (!list || list->size() > mostInAFile) return isNone(QStringLiteral("packets: expected a list"));
    SealedPackets sealed;
    for (const Json& one : *list) {
        const auto bytes =
            one.is_string()
                ? QByteArray::fromBase64Encoding(QByteArray::fromStdString(one.get<std::string>()),
                                                 QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors)
                : QByteArray::FromBase64Result{{}, QByteArray::Base64DecodingStatus::IllegalCharacter};
        if (bytes.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
            return isNone(QStringLiteral("packets: expected base64"));
        sealed.all.push_back(bytes.decoded);
    }
    return sealed;
}

}  // namespace kapok::line
