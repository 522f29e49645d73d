#include "folder_world.h"

#include "base/resources.h"
#include "line/answering/durable_party.h"

#include <QFileInfo>
#include <QSaveFile>

namespace kapok::test {
namespace {

QString fileOf(const QString& folder) { return folder + QStringLiteral("/world.json"); }

Json inJson(const World& world)
{
    Json json{{"now", world.now.utcMs}, {"papers", Json::array()}, {"messages", Json::array()},
              {"made", Json::array()},  {"mended", !world.fault},  {"maker_stops", world.makerStops},
              {"ways", Json::array()},  {"blank", toJson(world.blank)}};
    for (const WayTo& way : world.ways) json["ways"].push_back({{"gate", int(way.gate)}, {"demands", way.demands}});
    for (const auto& paper : world.papers)
        json["papers"].push_back({{"operation", toJson(paper.operation.text)},
                                  {"paper", toJson(paper.sheet.paper)},
                                  {"number", toJson(paper.sheet.caseNumber)},
                                  {"content", paper.sheet.content}});
    for (const auto& message : world.messages)
        json["messages"].push_back({{"operation", toJson(message.operation.text)}, {"words", toJson(message.text.id)}});
    for (const auto& thing : world.made)
        json["made"].push_back({{"object", toJson(thing.object)},
                                {"operation", toJson(thing.operation.text)},
                                {"parts", thing.parts},
                                {"spoiled", thing.spoiled},
                                {"request", toJson(thing.request)}});
    if (world.card) json["card"] = cardio::toJson(*world.card);
    return json;
}

void take(World& world, const Json& json)
{
    world.now = {json["now"].get<qint64>()};
    for (std::size_t at = 0; at < world.ways.size(); ++at) {
        world.ways[at].gate = line::Gate(json["ways"][at]["gate"].get<int>());
        world.ways[at].demands = json["ways"][at]["demands"].get<int>();
    }
    if (json["mended"].get<bool>()) world.fault.reset();
    for (const Json& paper : json["papers"])
        world.papers.push_back(
            {{text(paper["operation"])}, {text(paper["paper"]), text(paper["number"]), paper["content"]}});
    for (const Json& message : json["messages"])
        world.messages.push_back({{text(message["operation"])}, {text(message["words"]), {}}});
    world.makerStops = json["maker_stops"].get<bool>();
    world.blank = text(json["blank"]);
    for (const Json& thing : json["made"])
        world.made.push_back({text(thing["object"]),
                              {text(thing["operation"])},
                              thing["parts"].get<int>(),
                              thing["spoiled"].get<bool>(),
                              text(thing["request"])});
    if (json.contains("card")) world.card = cardio::cardStateOf(json["card"]).value();
}

void keep(const QString& folder, const World& world)
{
    QSaveFile file(fileOf(folder));
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("the world cannot be kept");
    file.write(QByteArray::fromStdString(inJson(world).dump()));
    file.commit();
}

}  // namespace

std::unique_ptr<Outside> worldOf(const QString& folder, World prepared)
{
    if (QFileInfo::exists(fileOf(folder))) take(prepared, Json::parse(readFile(fileOf(folder)).value().toStdString()));
    const auto durable = [&](line::AnsweringParty& core) {
        const QString file = folder + u'/' + domain::wordOf(core.name()) + QStringLiteral(".db");
        return std::make_unique<line::DurableParty>(core, line::OperationsFile::open(file).value());
    };
    auto outside = std::make_unique<Outside>(std::move(prepared), durable);
    Outside* self = outside.get();
    outside->whenEffect = [folder, self] { keep(folder, self->world); };
    return outside;
}

}  // namespace kapok::test
