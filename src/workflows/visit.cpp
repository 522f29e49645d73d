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

}  // namespace kapok::workflows
