#include "support/desk/scripts.h"

#include "base/resources.h"
#include "support/places/places.h"

namespace kapok::test {
namespace {

QString textOf(const Json& json, const char* key) { return QString::fromStdString(json.value(key, std::string())); }

void take(std::map<QString, Json>& answers, const Json& from)
{
    for (const auto& [field, value] : from.items()) answers[QString::fromStdString(field)] = value;
}

// One reason is of the first order there; {"at": 2, "reason": "…"} of another one.
void refuses(Script& script, line::PartyName party, const Json& way, const std::string& key)
{
    if (!way.contains(key)) return;
    const Json& no = way[key];
    if (no.is_string()) script.refusals.push_back({party, 1, text(no)});
    else script.refusals.push_back({party, no.at("at").get<int>(), text(no.at("reason"))});
}

province::server::Caller deskOf(const Json& at)
{
    return {.outlet = text(at.at("outlet")), .bank = text(at.at("bank"))};
}

Script scriptOf(const Script& common, const Json& way)
{
    Script script = common;
    script.name = textOf(way, "name");
    take(script.answers, way.value("answers", Json::object()));
    take(script.again, way.value("again", Json::object()));
    for (const line::PartyName party : domain::partiesElsewhere)
        refuses(script, party, way, (domain::wordOf(party) + QStringLiteral("_refuses")).toStdString());
    script.breaksOffAt = textOf(way, "breaks_off_at");
    script.takesBackAt = textOf(way, "takes_back_at");
    script.takesBack = textOf(way, "takes_back");
    script.sleepsAt = textOf(way, "sleeps_at");
    script.approves = way.value("approves", true);
    for (const Json& serial : way.value("bad_blanks", Json::array())) script.badBlanks.append(text(serial));
    script.makerStops = way.value("maker_stops", false);
    if (way.contains("pays")) script.pays = textOf(way, "pays");
    if (way.contains("names")) script.names = way["names"].get<qint64>();
    if (way.value("by_word", false)) script.card = domain::cardByWord({}).ref;
    if (way.contains("at")) script.at = deskOf(way["at"]);
    if (way.value("province_down", false)) script.fault = LineFault{line::PartyName::Province, 0, line::Gate::Down};
    return script;
}

// Who comes, with which card, after what, and what is answered on every way; `person` is whom to look for.
Script commonOf(domain::Business business, const Json& file, const Json& person, const World& world)
{
    Script common{.business = business, .person = personLike(world, person)};
    if (file.contains("at")) common.at = deskOf(file["at"]);
    const auto cards = world.cards(common.person);
    if (const auto* workflow = workflows::Workflows::ofThisHouse().find(business); workflow && workflow->aboutACard)
        common.card = cards.at(0).ref;
    take(common.answers, file.value("answers", Json::object()));
    return common;
}

// With the first of his cards, or with the newest, which may be there only by then.
void isAbout(Script& script, const Json& of)
{
    if (!script.card.isEmpty() && of.value("card", std::string()) == newestCard)
        script.card = QLatin1String(newestCard);
}

// Done already by the same person: the name of a business, or {"business", "at", "card"} where it was elsewhere.
std::vector<Script> earlierOf(const Script& common, const Json& names, const World& world)
{
    std::vector<Script> all;
    for (const Json& one : names) {
        const Json of = one.is_string() ? Json{{"business", one}} : one;
        Script earlier = ordinaryWayOf(domain::businessOfName(text(of.at("business"))).value(), world);
        earlier.person = common.person;
        if (!earlier.card.isEmpty()) earlier.card = world.cards(common.person).at(0).ref;
        isAbout(earlier, of);
        if (of.contains("at")) earlier.at = deskOf(of["at"]);
        all.push_back(std::move(earlier));
    }
    return all;
}

}  // namespace

namespace {

Json fileOf(domain::Business business)
{
    const QString path = clonePath("tests/data/workflows/%1.json").arg(domain::nameOf(business));
    const auto bytes = readFile(path);
    if (!bytes) throw std::runtime_error("a workflow without its ways: " + path.toStdString());
    return Json::parse(bytes->toStdString());
}

Script wayOf(domain::Business business, const Json& file, const Json& way, const World& world)
{
    Script common = commonOf(business, file, way.value("person", file.at("person")), world);
    common.before = earlierOf(common, way.value("before", file.value("before", Json::array())), world);
    isAbout(common, way);
    return scriptOf(common, way);
}

}  // namespace

std::vector<Script> waysOf(domain::Business business, const World& world)
{
    const Json file = fileOf(business);
    std::vector<Script> ways;
    for (const Json& way : file.at("ways")) ways.push_back(wayOf(business, file, way, world));
    return ways;
}

// The first alone: whom the others need is not looked for.
Script ordinaryWayOf(domain::Business business, const World& world)
{
    const Json file = fileOf(business);
    return wayOf(business, file, file.at("ways").at(0), world);
}

std::vector<Script> withFaults(const Script& ordinary, const World& after)
{
    using enum line::Gate;
    std::vector<Script> all;
    const auto add = [&](line::PartyName party, int at, line::Gate gate, const char* word) {
        Script script = ordinary;
        script.name = QStringLiteral("%1 %2 from demand %3 on").arg(domain::wordOf(party), QLatin1String(word)).arg(at);
        script.fault = LineFault{party, at, gate};
        all.push_back(std::move(script));
    };
    for (const line::PartyName party : domain::partiesElsewhere) {
        // The platform is asked by few: of others its line says nothing.
        if (party == line::PartyName::Platform && after.to(party).demands == 0) continue;
        add(party, 0, Down, "down");
        for (int at = 1; at <= after.to(party).demands; ++at) {
            add(party, at, Down, "down");
            add(party, at, Deaf, "deaf");
            add(party, at, Mute, "mute");
        }
    }
    return all;
}

}  // namespace kapok::test
