#include "cardio/emulator/card_state.h"

#include "base/small_file.h"

#include <algorithm>

namespace kapok::cardio {
namespace {

constexpr int format = 1;
constexpr std::uint8_t identificationTag = 0x01;

std::string hexText(const QByteArray& bytes) { return bytes.toHex().toUpper().toStdString(); }
std::string byteText(int value) { return hexText(QByteArray(1, char(value))); }

std::unexpected<Error> badCard(const QString& what)
{
    return failure(Error::Kind::BadInput, words("error.card_file", {{"what", what}}), what);
}

Expected<QByteArray> bytesOf(const Json& json, const std::string& where)
{
    const QString digits = json.is_string() ? text(json) : QString();
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    if (!json.is_string() || bytes.size() * 2 != digits.size())
        return badCard(QString::fromStdString(where) + QStringLiteral(": expected hexadecimal digits"));
    return bytes;
}

Expected<QByteArray> bytesAt(const Json& json, const char* key, const std::string& inside = {})
{
    return bytesOf(json.contains(key) ? json[key] : Json(), inside + key);
}

Expected<int> idOf(const std::string& digits)
{
    const auto id = bytesOf(Json(digits), digits);
    if (!id) return std::unexpected(id.error());
    if (id->size() != 1)
        return badCard(QString::fromStdString(digits) + QStringLiteral(": expected two hexadecimal digits"));
    return std::uint8_t(id->front());
}

Expected<void> readRecords(const Json& json, const char* key, std::map<int, std::vector<Record>>& files)
{
    const auto records = objectAt(json, key);
    if (!records) return std::unexpected(records.error());
    const QString where = QLatin1String(key);
    for (const auto& [name, list] : records->items()) {
        const auto file = idOf(name);
        if (!file) return std::unexpected(file.error());
        if (!list.is_array())
            return badCard(QStringLiteral("%1.%2: expected a list").arg(where, QString::fromStdString(name)));
        files[*file];  // a file may be there and hold nothing
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string inside = key + ('.' + name) + '[' + std::to_string(i) + "].";
            const auto tag = bytesAt(list[i], "tag", inside);
            const auto value = tag ? bytesAt(list[i], "value", inside) : tag;
            if (!value) return std::unexpected(value.error());
            if (tag->size() != 1 || value->size() > 253)
                return badCard(where + QStringLiteral(": tag of one byte, value up to 253"));
            files[*file].push_back({std::uint8_t(tag->front()), *value});
        }
    }
    return {};
}

Expected<void> readBinaries(const Json& json, const char* key, std::map<int, QByteArray>& files)
{
    const auto binaries = objectAt(json, key);
    if (!binaries) return std::unexpected(binaries.error());
    for (const auto& [name, content] : binaries->items()) {
        const auto file = idOf(name);
        const auto bytes = file ? bytesOf(content, name) : std::unexpected(file.error());
        if (!bytes) return std::unexpected(bytes.error());
        files[*file] = *bytes;
    }
    return {};
}

Expected<void> readFiles(const Json& json, CardState& card)
{
    if (const auto read = readRecords(json, "records", card.recordFiles); !read) return read;
    // Files of before there were these areas do not name them.
    if (json.contains("public"))
        if (const auto read = readRecords(json, "public", card.publicFiles); !read) return read;
    return readBinaries(json, "binaries", card.binaryFiles);
}

bool isPinOfFigures(const QByteArray& digits)
{
    constexpr qsizetype longest = 16;
    return digits.size() <= longest && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

Expected<void> readPki(const Json& json, CardState& card)
{
    if (!json.contains("pki")) return {};
    const auto pki = objectAt(json, "pki");
    if (!pki) return std::unexpected(pki.error());
    if (const auto keys = onlyKeys(*pki, {"key", "pin", "limit", "left", "files"}); !keys) return keys;
    CardState::Pki read;
    const auto key = bytesAt(*pki, "key", "pki.");
    if (!key) return std::unexpected(key.error());
    if (constexpr qsizetype keyBytes = 32; key->size() != keyBytes) return badCard(QStringLiteral("pki.key: 32 bytes"));
    const auto pin = textAt(*pki, "pin");
    if (!pin) return std::unexpected(pin.error());
    const auto limit = numberAt(*pki, "limit"), left = numberAt(*pki, "left");
    if (!limit || !left || *limit < 1 || *limit > 15 || *left < 0 || *left > *limit)
        return badCard(QStringLiteral("pki: left of limit, at most 15"));
    read.privateKey = *key;
    read.pin = pin->toLatin1();
    if (!isPinOfFigures(read.pin)) return badCard(QStringLiteral("pki.pin: at most 16 figures"));
    read.limit = int(*limit);
    read.left = int(*left);
    if (const auto files = readBinaries(*pki, "files", read.files); !files) return files;
    card.pki = std::move(read);
    return {};
}

Expected<void> readPin(const Json& json, CardState& card)
{
    const auto pin = objectAt(json, "pin");
    if (!pin) return std::unexpected(pin.error());
    if (const auto keys = onlyKeys(*pin, {"digits", "limit", "left", "contactless"}); !keys) return keys;
    const auto digits = textAt(*pin, "digits");
    if (!digits) return std::unexpected(digits.error());
    const auto limit = numberAt(*pin, "limit"), left = numberAt(*pin, "left");
    const auto contactless = flagAt(*pin, "contactless");
    if (!limit || !left || !contactless) return badCard(QStringLiteral("pin: expected limit, left, contactless"));
    if (*limit < 1 || *limit > 15 || *left < 0 || *left > *limit)
        return badCard(QStringLiteral("pin: left of limit, at most 15"));
    card.pin = digits->toLatin1();
    if (!isPinOfFigures(card.pin)) return badCard(QStringLiteral("pin.digits: at most 16 figures"));
    card.pinLimit = int(*limit);
    card.pinLeft = int(*left);
    card.pinContactless = *contactless;
    return {};
}

Expected<void> readKeys(const Json& json, CardState& card)
{
    const auto tries = objectAt(json, "key_tries");
    if (!tries) return std::unexpected(tries.error());
    for (const auto& [name, left] : tries->items()) {
        const auto id = idOf(name);
        if (!id) return std::unexpected(id.error());
        if (!left.is_number_integer() || left < 0 || left > 15) return badCard(QStringLiteral("key_tries: 0 to 15"));
        card.keyTries[*id] = left.get<int>();
    }
    const auto family = textAt(json, "key_family");
    if (!family) return std::unexpected(family.error());
    card.keyFamily = family->toLatin1();
    return {};
}

Expected<void> readLists(const Json& json, CardState& card)
{
    const auto challenges = listAt(json, "challenges"), damaged = listAt(json, "damaged"),
               faults = listAt(json, "faults");
    if (!challenges || !damaged || !faults)
        return badCard(QStringLiteral("expected the lists challenges, damaged, faults"));
    for (const Json& entry : *challenges) {
        const auto bytes = bytesOf(entry, "challenges");
        if (!bytes) return std::unexpected(bytes.error());
        card.challenges.push_back(*bytes);
    }
    for (const Json& entry : *damaged) {
        const auto tag = idOf(entry.is_string() ? entry.get<std::string>() : std::string("damaged"));
        if (!tag) return std::unexpected(tag.error());
        card.damagedTags.push_back(*tag);
    }
    for (const Json& entry : *faults) {
        if (!entry.is_object()) return badCard(QStringLiteral("faults: expected a list of objects"));
        const auto fault = faultOf(entry);
        if (!fault) return std::unexpected(fault.error());
        card.faults.push_back(*fault);
    }
    return {};
}

Expected<void> readFlags(const Json& json, CardState& card)
{
    struct {
        const char* key;
        bool* place;
    } const flags[] = {{"person_key_needed", &card.personKeyNeeded},
                       {"has_social", &card.hasSocial},
                       {"has_bank", &card.hasBank},
                       {"application_blocked", &card.applicationBlocked},
                       {"card_blocked", &card.cardBlocked},
                       {"mute", &card.mute},
                       {"writes_fail", &card.writesFail}};
    for (const auto& [key, place] : flags) {
        const auto flag = flagAt(json, key);
        if (!flag) return std::unexpected(flag.error());
        *place = *flag;
    }
    return {};
}

}  // namespace

const QByteArray* CardState::value(int file, std::uint8_t tag) const
{
    const auto found = recordFiles.find(file);
    if (found == recordFiles.end()) return nullptr;
    const auto record = std::ranges::find(found->second, tag, &Record::tag);
    return record == found->second.end() ? nullptr : &record->value;
}

QByteArray* CardState::value(int file, std::uint8_t tag)
{
    return const_cast<QByteArray*>(std::as_const(*this).value(file, tag));
}

QString CardState::division() const
{
    const QByteArray* identification = value(0x05, identificationTag);
    return identification ? QString::fromLatin1(identification->left(3).toHex()) : QStringLiteral("000000");
}

domain::CardCipher CardState::cipher() const
{
    return algorithm == int(domain::CardCipher::Sm4) ? domain::CardCipher::Sm4 : domain::CardCipher::Des;
}

namespace {

Json toJson(const std::map<int, std::vector<Record>>& files)
{
    Json json = Json::object();
    for (const auto& [file, records] : files) {
        Json& list = json[byteText(file)] = Json::array();
        for (const Record& record : records)
            list.push_back({{"tag", byteText(record.tag)}, {"value", hexText(record.value)}});
    }
    return json;
}

}  // namespace

Json toJson(const CardState& card)
{
    Json json = {{"kapok_card", format},
                 {"atr", hexText(card.atr)},
                 {"key_family", card.keyFamily.toStdString()},
                 {"person_key_needed", card.personKeyNeeded},
                 {"has_social", card.hasSocial},
                 {"has_bank", card.hasBank},
                 {"application_blocked", card.applicationBlocked},
                 {"card_blocked", card.cardBlocked},
                 {"mute", card.mute},
                 {"writes_fail", card.writesFail},
                 {"records", Json::object()},
                 {"binaries", Json::object()},
                 {"key_tries", Json::object()},
                 {"challenges", Json::array()},
                 {"damaged", Json::array()},
                 {"faults", Json::array()}};
    if (card.algorithm) json["algorithm"] = *card.algorithm;
    json["pin"] = {{"digits", card.pin.toStdString()},
                   {"limit", card.pinLimit},
                   {"left", card.pinLeft},
                   {"contactless", card.pinContactless}};
    json["records"] = toJson(card.recordFiles);
    if (!card.publicFiles.empty()) json["public"] = toJson(card.publicFiles);
    if (card.pki) {
        json["pki"] = {{"key", hexText(card.pki->privateKey)},
                       {"pin", card.pki->pin.toStdString()},
                       {"limit", card.pki->limit},
                       {"left", card.pki->left},
                       {"files", Json::object()}};
        for (const auto& [file, content] : card.pki->files) json["pki"]["files"][byteText(file)] = hexText(content);
    }
    for (const auto& [file, content] : card.binaryFiles) json["binaries"][byteText(file)] = hexText(content);
    for (const auto& [key, tries] : card.keyTries) json["key_tries"][byteText(key)] = tries;
    for (const QByteArray& challenge : card.challenges) json["challenges"].push_back(hexText(challenge));
    for (const int tag : card.damagedTags) json["damaged"].push_back(byteText(tag));
    for (const Fault& fault : card.faults) json["faults"].push_back(toJson(fault));
    return json;
}

Expected<CardState> cardStateOf(const Json& json)
{
    if (const auto keys = onlyKeys(json, {"kapok_card",        "atr",        "algorithm",   "key_family",
                                          "person_key_needed", "has_social", "has_bank",    "application_blocked",
                                          "card_blocked",      "mute",       "writes_fail", "records",
                                          "binaries",          "public",     "pki",         "pin",
                                          "key_tries",         "challenges", "damaged",     "faults"});
        !keys)
        return std::unexpected(keys.error());
    const auto version = numberAt(json, "kapok_card");
    if (!version) return std::unexpected(version.error());
    if (*version != format) return badCard(QStringLiteral("kapok_card: expected %1").arg(format));
    CardState card;
    const auto atr = bytesAt(json, "atr");
    if (!atr) return std::unexpected(atr.error());
    if (atr->isEmpty() || atr->size() > 33) return badCard(QStringLiteral("atr: expected 1 to 33 bytes"));
    card.atr = *atr;
    if (json.contains("algorithm")) {
        const auto algorithm = numberAt(json, "algorithm");
        if (!algorithm) return std::unexpected(algorithm.error());
        if (*algorithm != int(domain::CardCipher::Des) && *algorithm != int(domain::CardCipher::Sm4))
            return badCard(QStringLiteral("algorithm: expected 1 or 3"));
        card.algorithm = int(*algorithm);
    }
    for (const auto& part : {readFiles, readPki, readPin, readKeys, readLists, readFlags})
        if (const auto read = part(json, card); !read) return std::unexpected(read.error());
    return card;
}

Expected<CardState> loadCard(const QString& path)
{
    const auto bytes = readSmallFile(path);
    if (!bytes)
        return failure(Error::Kind::BadInput, words("error.card_file_missing", {{"file", path}}), bytes.error().detail);
    const auto json = parseStrict(*bytes);
    const auto card = json ? cardStateOf(*json) : std::unexpected(json.error());
    if (card) return card;
    return failure(Error::Kind::BadInput, words("error.card_file", {{"what", path}}),
                   path + QStringLiteral(": ") + card.error().detail);
}

Expected<void> saveCard(const QString& path, const CardState& card)
{
    const auto kept = writeSmallFile(path, QByteArray::fromStdString(toJson(card).dump(2)) + '\n');
    if (kept) return {};
    return failure(Error::Kind::Unavailable, words("error.card_file_not_written", {{"file", path}}),
                   kept.error().detail);
}

}  // namespace kapok::cardio
