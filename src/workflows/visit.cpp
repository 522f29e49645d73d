#include "workflows/visit.h"

namespace kapok::workflows {

Json Visit::toJson() const
{
    return {{"id", id.toStdString()}, {"day", kept(day)}, {"person", domain::toJson(*person)}};
}

Expected<Visit> Visit::fromJson(const Json& json)
{
    const auto id = textAt(json, "id");
    if (!id) return std::unexpected(id.error());
    if (!json.contains("day") || !json.contains("person")) return badValue("a visit with day and person");
    const auto day = read<QDate>(json["day"]);
    if (!day) return std::unexpected(day.error());
    auto person = domain::personOf(json["person"]);
    if (!person) return std::unexpected(person.error());
    return Visit{*id, *day, std::move(*person)};
}

Json idInMessage(const Visit& visit) { return {{"id", personal(visit.person->document.bare(ForCodec{}).number())}}; }

Json personInMessage(const Visit& visit)
{
    Json json = idInMessage(visit);
    // Whom the province could not be asked about is known by his number only; the name on the card is the province's.
    if (const QString name = visit.person->name.bare(ForCodec{}).text; !name.isEmpty()) {
        json["name"] = personal(name);
        json["kind"] = domain::toJson(*visit.person)["kind"];
    }
    if (visit.person->birthDate)
        json["birth_date"] = personal(visit.person->birthDate->bare(ForCodec{}).day.toString(Qt::ISODate));
    return json;
}

}  // namespace kapok::workflows
