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

Expected<domain::Person> personInAnswer(const Json& answer, const domain::IdentityDocument& shown)
{
    const auto number = textAt(answer, "id"), name = textAt(answer, "name"), kind = textAt(answer, "kind");
    for (const auto* part : {&number, &name, &kind})
        if (!*part) return std::unexpected(part->error());
    const auto known = domain::codeOfWord<domain::PersonKind>(*kind);
    if (*number != shown.number() || !known) return badValue("the person who was asked about");
    domain::Person person{.document = Redacted(shown), .name = Redacted(domain::PersonName{*name}), .kind = *known};
    if (answer.contains("birth_date")) {
        const auto birth = read<QDate>(bare(answer["birth_date"]));
        if (!birth) return std::unexpected(birth.error());
        person.birthDate = Redacted(domain::BirthDate{*birth});
    }
    if (const auto sex = textAt(answer, "sex")) person.male = *sex == QLatin1String("1");
    if (const auto insured = flagAt(answer, "insured")) person.insured = *insured;
    if (const auto deceased = flagAt(answer, "deceased")) person.deceased = *deceased;
    if (const auto mobile = textAt(answer, "mobile")) person.mobile = Redacted(domain::Mobile{*mobile});
    if (const auto inUse = flagAt(answer, "mobile_in_use")) person.mobileInUse = *inUse;
    return person;
}

Json idInMessage(const Visit& visit)
{
    return {{"id", personal(visit.person->document.bare(ForCodec{}).number())}};
}

Json personInMessage(const Visit& visit)
{
    Json json = idInMessage(visit);
    json["name"] = personal(visit.person->name.bare(ForCodec{}).text);
    json["kind"] = domain::toJson(*visit.person)["kind"];
    if (visit.person->birthDate) json["birth_date"] = personal(visit.person->birthDate->bare(ForCodec{}).day.toString(Qt::ISODate));
    return json;
}

}  // namespace kapok::workflows
