#include "training/exercises.h"

#include "base/resources.h"

#include <algorithm>

namespace kapok::training {
namespace {

std::unexpected<Error> wrong(const QString& id, const QString& what)
{
    return failure(Error::Kind::BadInput, words("training.exercise_wrong", {{"exercise", id}}), id + u' ' + what);
}

Expected<domain::NameInBoth> bothOf(const Json& json, const char* key)
{
    const auto both = objectAt(json, key);
    if (!both) return std::unexpected(both.error());
    const auto zh = textAt(*both, "zh"), en = textAt(*both, "en");
    if (!zh || !en) return std::unexpected(zh ? en.error() : zh.error());
    return domain::NameInBoth{*zh, *en};
}

Expected<void> readTexts(const Json& json, Exercise& exercise)
{
    auto name = bothOf(json, "name"), says = bothOf(json, "says");
    const auto ends = textAt(json, "ends");
    if (!name) return std::unexpected(name.error());
    if (!says) return std::unexpected(says.error());
    if (!ends) return std::unexpected(ends.error());
    const QStringList states{QStringLiteral("accepted"), QStringLiteral("recorded"), QStringLiteral("refused")};
    if (!states.contains(*ends)) return wrong(exercise.id, QStringLiteral("ends: accepted, recorded or refused"));
    exercise.name = std::move(*name);
    exercise.says = std::move(*says);
    exercise.ends = *ends;
    return {};
}

Expected<void> readRun(const Json& json, Exercise& exercise)
{
    const auto business = textAt(json, "business");
    const auto known = business ? domain::businessOfCode(*business) : std::nullopt;
    if (!known) return wrong(exercise.id, QStringLiteral("business: its code"));
    exercise.business = *known;
    const auto people = listAt(json, "people");
    if (!people || people->empty()) return wrong(exercise.id, QStringLiteral("people: identity numbers"));
    for (const Json& one : *people) exercise.people.append(text(one));
    const auto answers = objectAt(json, "answers");
    const auto best = objectAt(json, "best");
    if (!answers || !best) return wrong(exercise.id, QStringLiteral("answers and best"));
    exercise.answers = *answers;
    const auto keys = numberAt(*best, "keys"), seconds = numberAt(*best, "seconds");
    if (!keys || !seconds) return wrong(exercise.id, QStringLiteral("best: keys and seconds"));
    exercise.keys = int(*keys);
    exercise.seconds = int(*seconds);
    return {};
}

Expected<void> readWorld(const Json& json, Exercise& exercise)
{
    const Json world = json.value("world", Json::object());
    for (const auto& [key, way] : {std::pair{"line", &exercise.line}, {"messages", &exercise.messages}}) {
        if (!world.contains(key)) continue;
        const auto gate = line::gateOf(text(world[key]));
        if (!gate) return wrong(exercise.id, QLatin1String(key) + QStringLiteral(": up, down, deaf or mute"));
        *way = *gate;
    }
    exercise.card = world.value("card", false);
    return {};
}

Expected<Exercise> exerciseOf(const Json& json)
{
    const auto id = textAt(json, "id");
    if (!id) return std::unexpected(id.error());
    Exercise exercise{.id = *id};
    for (const auto& read : {readTexts, readRun, readWorld})
        if (const auto done = read(json, exercise); !done) return std::unexpected(done.error());
    return exercise;
}

}  // namespace

Expected<std::vector<Exercise>> exercisesOf(const QByteArray& bytes)
{
    const auto document = parseStrict(bytes);
    if (!document) return std::unexpected(document.error());
    const auto list = listAt(*document, "exercises");
    if (!list) return std::unexpected(list.error());
    std::vector<Exercise> all;
    for (const Json& one : *list) {
        auto exercise = exerciseOf(one);
        if (!exercise) return std::unexpected(exercise.error());
        if (std::ranges::find(all, exercise->id, &Exercise::id) != all.end())
            return wrong(exercise->id, QStringLiteral("id: twice"));
        all.push_back(std::move(*exercise));
    }
    return all;
}

Expected<std::vector<Exercise>> shippedExercises()
{
    const auto bytes = readResource(QStringLiteral("training/exercises.json"));
    if (!bytes) return std::unexpected(bytes.error());
    return exercisesOf(*bytes);
}

}  // namespace kapok::training
