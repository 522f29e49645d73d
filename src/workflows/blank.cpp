#include "workflows/blank.h"

#include "base/typed.h"
#include "domain/person.h"
#include "workflows/questions.h"

#include <algorithm>
#include <array>

namespace kapok::workflows {
namespace {

// Of the order and of the chip alike; those that may be missing are empty then.
constexpr std::array orderKeys{
    "card_number", "social_security_number", "name", "sex", "nationality", "birth_date", "issued", "expires"};
constexpr std::array looks{"name", "photo", "number", "position"};
const QString bad = QStringLiteral("bad");

QString said(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found == json.end() ? QString() : text(bare(*found));
}

bool isSame(const std::string& key, const QString& one, const QString& other)
{
    if (key == "name") return domain::PersonName{one} == domain::PersonName{other};
    return numberTyped(one).toUpper() == numberTyped(other).toUpper();
}

Json valueOf(const Json& json, const char* key) { return json.contains(key) ? json[key] : Json(""); }

}  // namespace

Json BlankInSlot::Reply::toJson() const
{
    return {{"serial", serial.toStdString()},
            {"identification", identification.toStdString()},
            {"generation", generation},
            {"version", version.toStdString()},
            {"lies", lies.toStdString()},
            {"first", first.toStdString()},
            {"left", left},
            {"printer", printer.toStdString()},
            {"supplies", supplies}};
}

Expected<BlankInSlot::Reply> BlankInSlot::Reply::fromJson(const Json& json)
{
    Reply reply;
    for (const auto& [key, value] : {std::pair{"serial", &reply.serial},
                                     {"identification", &reply.identification},
                                     {"version", &reply.version},
                                     {"lies", &reply.lies},
                                     {"first", &reply.first},
                                     {"printer", &reply.printer}}) {
        const auto read = textAt(json, key);
        if (!read) return std::unexpected(read.error());
        *value = *read;
    }
    const auto generation = numberAt(json, "generation");
    const auto left = numberAt(json, "left");
    if (!generation || !left) return std::unexpected(generation ? left.error() : generation.error());
    reply.generation = int(*generation);
    reply.left = *left;
    reply.supplies = json.value("supplies", Json::object());
    return reply;
}

Json BlankInSlot::body() const
{
    Json json{{"generation", generation}};
    if (!typed.isEmpty()) json["typed"] = typed.toStdString();
    return json;
}

// In a walk each attempt takes another blank; which one it is changes no way.
std::vector<BlankInSlot::Reply> BlankInSlot::outcomes() const
{
    Reply reply{.serial = typed.isEmpty() ? QStringLiteral("00000001") : typed,
                .generation = generation,
                .version = QStringLiteral("3.00"),
                .lies = QStringLiteral("tray:0103"),
                .first = QStringLiteral("00000001"),
                .left = 20,
                .printer = QStringLiteral("practice")};
    std::vector<Reply> all;
    for (const char* serial : {"00000001", "00000002", "00000003"}) {
        if (typed.isEmpty()) reply.serial = QString::fromLatin1(serial);
        reply.identification = typed.isEmpty()
                                   ? QStringLiteral("440700D156000005") + reply.serial + QStringLiteral("FFFFFFFF")
                                   : QString();
        all.push_back(reply);
    }
    return all;
}

QString serialIn(const QString& identification) { return identification.mid(16, 8); }

Json WrittenChip::Reply::toJson() const
{
    return {{"identification", identification.toStdString()}, {"version", version.toStdString()}, {"says", says}};
}

Expected<WrittenChip::Reply> WrittenChip::Reply::fromJson(const Json& json)
{
    const auto identification = textAt(json, "identification");
    const auto version = textAt(json, "version");
    const auto says = objectAt(json, "says");
    if (!identification) return std::unexpected(identification.error());
    if (!version) return std::unexpected(version.error());
    if (!says) return std::unexpected(says.error());
    Reply reply{*identification, *version, Json::object()};
    for (const char* key : orderKeys) {
        const auto value = textAt(*says, key);
        if (!value) return std::unexpected(value.error());
        const bool isDay = key == std::string_view("issued") || key == std::string_view("expires");
        reply.says[key] = isDay ? kapok::toJson(*value) : personal(*value);
    }
    return reply;
}

Json WrittenChip::body() const
{
    Json json{{"serial", blank.serial.toStdString()}};
    if (!blank.identification.isEmpty()) json["identification"] = blank.identification.toStdString();
    return json;
}

std::vector<WrittenChip::Reply> WrittenChip::outcomes() const
{
    Reply right{.identification = blank.identification.isEmpty()
                                      ? QStringLiteral("440700D156000005") + blank.serial + QStringLiteral("FFFFFFFF")
                                      : blank.identification,
                .version = blank.version,
                .says = Json::object()};
    for (const char* key : orderKeys) right.says[key] = valueOf(ordered.order, key);
    Reply other = right;
    other.says["name"] = personal(QStringLiteral("另一人"));
    return {right, other};
}

std::vector<ComparedField> compared(const CardData::Reply& ordered, const BlankInSlot::Reply& blank,
                                    const WrittenChip::Reply& chip)
{
    const QString wanted = blank.identification.isEmpty() ? blank.serial : blank.identification;
    const QString found = blank.identification.isEmpty() ? serialIn(chip.identification) : chip.identification;
    std::vector<ComparedField> all{{QStringLiteral("identification"), toJson(wanted), toJson(found), wanted == found},
                                   {QStringLiteral("version"), toJson(blank.version), toJson(chip.version),
                                    blank.version.isEmpty() || blank.version == chip.version}};
    for (const char* key : orderKeys)
        all.push_back({QString::fromLatin1(key), valueOf(ordered.order, key), valueOf(chip.says, key),
                       isSame(key, said(ordered.order, key), said(chip.says, key))});
    return all;
}

bool agree(const std::vector<ComparedField>& fields) { return std::ranges::all_of(fields, &ComparedField::same); }

Json faceOf(const CardData::Reply& ordered, const BlankInSlot::Reply& blank)
{
    Json texts = Json::object();
    for (const char* key : {"name", "social_security_number", "card_number", "issued"})
        texts[key] = valueOf(ordered.order, key);
    return {{"face", blank.kind().toStdString()}, {"texts", texts}, {"photo", ordered.photo}};
}

Question whatIsLookedAt()
{
    Question question{.text = words("question.looked"), .input = QStringLiteral("list"), .example = Json::array()};
    for (const char* name : looks) {
        question.options.push_back({QString::fromLatin1(name),
                                    Words{QStringLiteral("option.looked.") + QLatin1String(name), {}}, Json::array()});
        question.example.push_back(name);
    }
    // That nothing was ticked says nothing: whoever finds the card bad ticks that.
    question.options.push_back({bad, words("option.looked.bad"), Json::array()});
    return question;
}

bool isGood(const QStringList& ticked)
{
    return !ticked.contains(bad) &&
           std::ranges::all_of(looks, [&](const char* name) { return ticked.contains(QLatin1String(name)); });
}

QDate dayIn(const Json& says, const char* key) { return QDate::fromString(said(says, key), Qt::ISODate); }

Expected<Way> Way::fromJson(const Json& json)
{
    if (!json.is_string()) return badValue("the name of a way");
    return Way{text(json)};
}

}  // namespace kapok::workflows
