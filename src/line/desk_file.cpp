#include "line/desk_file.h"

#include "base/shape.h"
#include "base/small_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kapok::line {
namespace {

using namespace shapes;

Shape addressShape() { return object({{"host", anyText()}, {"port", whole()}}); }

Shape partnerShape() { return object({{"host", anyText()}, {"port", whole()}, {"name", anyText()}}); }

Shape ledgerShape()
{
    return object({{"host", anyText()}, {"port", whole()}, {"name", anyText()}, {"database", anyText()}});
}

const Shape& shape()
{
    static const Shape desk = object(
        {{"outlet", anyText()},
         {"desk?", anyText()},
         {"bank", anyText()},
         {"city", anyText()},
         {"paper?", word({"a5", "80mm"})},
         {"pack?", anyText()},
         {"citizen_screen?", flag()},
         {"printers?", object({{"paper?", anyText()}, {"card?", anyText()}, {"station?", anyText()}})},
         {"province", partnerShape()},
         {"bank_core", partnerShape()},
         {"platform?", partnerShape()},
         {"hsm?", partnerShape()},
         {"proxy?", addressShape()},
         {"ledger?", ledgerShape()},
         {"certificates",
          object({{"authority", anyText()}, {"desk", anyText()}, {"key", anyText()}, {"revoked?", anyText()}})}});
    return desk;
}

Address addressOf(const Json& json) { return {text(json["host"]), quint16(json["port"].get<int>())}; }

Partner partnerOf(const Json& json) { return {addressOf(json), text(json["name"])}; }

Json jsonOf(const Address& address) { return {{"host", toJson(address.host)}, {"port", address.port}}; }

Json jsonOf(const Partner& partner)
{
    Json json = jsonOf(partner.address);
    json["name"] = toJson(partner.name);
    return json;
}

std::unexpected<Error> wrong(const QString& path, const QString& key, const QString& detail)
{
    return failure(Error::Kind::BadInput, words("line.desk_file_wrong", {{"file", path}, {"key", key}}), detail);
}

std::unexpected<Error> noDocument(const QString& path, const QString& detail)
{
    return failure(Error::Kind::BadInput, words("line.desk_file_no_json", {{"file", path}}), detail);
}

// What is wrong stands "in the body" of a message, and here in the file itself.
QString inTheFile(const QString& detail) { return detail.mid(int(sizeof("body.")) - 1); }

// "body.province.port: expected a whole number" names the key up to the colon.
QString keyIn(const QString& detail) { return detail.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('.'), 1); }

// "evolis" or "evolis, evolis-2": the first is used, a job may be moved to the others (K15).
QStringList queuesIn(const Json& json, const char* kind)
{
    const Json printers = json.value("printers", Json::object());
    if (!printers.contains(kind)) return {};
    QStringList queues;
    for (const QString& one : text(printers[kind]).split(u',')) queues.append(one.trimmed());
    queues.removeAll(QString());
    return queues;
}

QString stationIn(const Json& json)
{
    const Json printers = json.value("printers", Json::object());
    return printers.contains("station") ? text(printers["station"]).trimmed() : QString();
}

bool isPort(const Json& port) { return port.get<qint64>() > 0 && port.get<qint64>() < 65536; }

// Every key that says where somebody is called.
std::vector<const char*> called()
{
    std::vector<const char*> keys{"proxy"};
    for (const PartnerRow& row : partnerRows) keys.push_back(row.key);
    return keys;
}

// contract.md §1: DIR/training is the mark of a practice folder. Its file may be older than the key.
QString deskUnlessNamed(const QString& path)
{
    const bool practice = QFileInfo(QFileInfo(path).dir().filePath(QStringLiteral("training"))).isDir();
    return practice ? QStringLiteral("0101") : QString();
}

// Case numbers are made of it, with a figure that checks figures.
bool isDeskNumber(const QString& desk)
{
    return desk.size() == 4 && std::ranges::all_of(desk, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

}  // namespace

TlsFiles DeskFile::tls(const QString& folder) const
{
    const QDir place(folder);
    return {place.absoluteFilePath(authority), place.absoluteFilePath(certificate), place.absoluteFilePath(key),
            revoked.isEmpty() ? QString() : place.absoluteFilePath(revoked)};
}

const Partner* DeskFile::partner(PartyName party) const
{
    const auto row = std::ranges::find(partnerRows, party, &PartnerRow::party);
    const bool named = row != partnerRows.end() && this->*row->partner != Partner();
    return named ? &(this->*row->partner) : nullptr;
}

Expected<DeskFile> readDeskFile(const QString& path)
{
    const auto bytes = readSmallFile(path);
    if (!bytes)
        return failure(Error::Kind::BadInput, words("line.desk_file_missing", {{"file", path}}), bytes.error().detail);
    const auto json = parseStrict(*bytes);
    if (!json || !json->is_object()) return noDocument(path, json ? QStringLiteral("no object") : json.error().detail);
    if (const auto well = fits(*json, shape()); !well)
        return wrong(path, keyIn(well.error().detail), inTheFile(well.error().detail));
    for (const char* key : called())
        if (json->contains(key) && !isPort((*json)[key]["port"]))
            return wrong(path, QLatin1String(key) + QStringLiteral(".port"), QStringLiteral("expected 1 to 65535"));

    if (json->contains("ledger") && !isPort((*json)["ledger"]["port"]))
        return wrong(path, QStringLiteral("ledger.port"), QStringLiteral("expected 1 to 65535"));

    const QString deskNumber = json->contains("desk") ? text((*json)["desk"]) : deskUnlessNamed(path);
    if (!isDeskNumber(deskNumber)) return wrong(path, QStringLiteral("desk"), QStringLiteral("expected four figures"));

    const Json& certificates = (*json)["certificates"];
    DeskFile desk{.outlet = text((*json)["outlet"]),
                  .desk = deskNumber,
                  .bank = text((*json)["bank"]),
                  .city = text((*json)["city"]),
                  .province = {},
                  .bankCore = {},
                  .proxy = json->contains("proxy") ? addressOf((*json)["proxy"]) : Address(),
                  .authority = text(certificates["authority"]),
                  .certificate = text(certificates["desk"]),
                  .key = text(certificates["key"]),
                  .revoked = certificates.contains("revoked") ? text(certificates["revoked"]) : QString(),
                  .paper = json->contains("paper") ? text((*json)["paper"]) : DeskFile().paper,
                  .paperPrinter = queuesIn(*json, "paper").value(0),
                  .cardPrinters = queuesIn(*json, "card"),
                  .station = stationIn(*json),
                  .citizenScreen = json->value("citizen_screen", false),
                  .pack = json->contains("pack") ? text((*json)["pack"]) : QString()};
    for (const PartnerRow& row : partnerRows)
        if (json->contains(row.key)) desk.*row.partner = partnerOf((*json)[row.key]);
    if (json->contains("ledger")) desk.ledger = {partnerOf((*json)["ledger"]), text((*json)["ledger"]["database"])};
    return desk;
}

Expected<void> writeDeskFile(const QString& path, const DeskFile& desk)
{
    Json json{{"outlet", toJson(desk.outlet)},
              {"desk", toJson(desk.desk)},
              {"bank", toJson(desk.bank)},
              {"city", toJson(desk.city)},
              {"certificates",
               {{"authority", toJson(desk.authority)}, {"desk", toJson(desk.certificate)}, {"key", toJson(desk.key)}}}};
    for (const PartnerRow& row : partnerRows)
        if (const Partner& partner = desk.*row.partner; !row.mayBeAbsent || partner != Partner())
            json[row.key] = jsonOf(partner);
    if (desk.proxy != Address()) json["proxy"] = jsonOf(desk.proxy);
    if (desk.ledger) {
        json["ledger"] = jsonOf(desk.ledger->partner);
        json["ledger"]["database"] = toJson(desk.ledger->database);
    }
    if (desk.paper != DeskFile().paper) json["paper"] = toJson(desk.paper);
    if (!desk.paperPrinter.isEmpty()) json["printers"]["paper"] = toJson(desk.paperPrinter);
    if (!desk.cardPrinters.isEmpty()) json["printers"]["card"] = toJson(desk.cardPrinters.join(u','));
    if (!desk.station.isEmpty()) json["printers"]["station"] = toJson(desk.station);
    if (desk.citizenScreen) json["citizen_screen"] = true;
    if (!desk.pack.isEmpty()) json["pack"] = toJson(desk.pack);
    if (!desk.revoked.isEmpty()) json["certificates"]["revoked"] = toJson(desk.revoked);
    if (const auto kept = writeSmallFile(path, QByteArray::fromStdString(json.dump(2) + "\n")); !kept)
        return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", path}}), kept.error().detail);
    return {};
}

}  // namespace kapok::line
