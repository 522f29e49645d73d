#include "domain/person.h"

#include "domain/fields.h"

#include <algorithm>

namespace kapok::domain {

bool isMobile(const QString& number)
{
    const auto isFigure = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return number.size() == 11 && number.startsWith(u'1') && std::ranges::all_of(number, isFigure);
}

Json toJson(const Person& person)
{
    const IdentityDocument& document = person.document.bare(ForCodec{});
    Json json{{"id", personal(document.number())},
              {"document", wordOf(document.kind()).toStdString()},
              {"name", personal(person.name.bare(ForCodec{}).text)},
              {"kind", wordOf(person.kind).toStdString()}};
    if (person.birthDate) json["birth_date"] = personal(person.birthDate->bare(ForCodec{}).day.toString(Qt::ISODate));
    if (person.male) json["male"] = *person.male;
    if (person.insured) json["insured"] = *person.insured;
    if (person.deceased) json["deceased"] = *person.deceased;
    if (person.mobile) json["mobile"] = personal(person.mobile->bare(ForCodec{}).text);
    if (person.mobileInUse) json["mobile_in_use"] = *person.mobileInUse;
    return json;
}

Expected<Person> personOf(const Json& json)
{
    Fields fields(
        json, QStringLiteral("person"),
        {"id", "document", "name", "kind", "birth_date", "male", "insured", "deceased", "mobile", "mobile_in_use"});
    for (const char* key : {"id", "document", "name", "kind"}) fields.require(key);
    const auto number = fields.text("id");
    const auto kindOfDocument = fields.code<DocumentKind>("document");
    const auto name = fields.text("name");
    const auto kind = fields.code<PersonKind>("kind");
    const auto birthDate = fields.date("birth_date");
    const auto male = fields.flag("male");
    const auto insured = fields.flag("insured");
    const auto deceased = fields.flag("deceased");
    const auto mobile = fields.text("mobile");
    const auto mobileInUse = fields.flag("mobile_in_use");
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    const auto document = IdentityDocument::parse(*kindOfDocument, *number);
    if (!document) return std::unexpected(document.error());

    Person person{Redacted(*document), Redacted(PersonName{*name}), *kind, {}, {}, {}, {}, {}, {}};
    if (birthDate) person.birthDate = Redacted(BirthDate{*birthDate});
    person.male = male;
    person.insured = insured;
    person.deceased = deceased;
    if (mobile) person.mobile = Redacted(Mobile{*mobile});
    person.mobileInUse = mobileInUse;
    return person;
}

Facts::PersonFacts factsOf(const Person& person)
{
    Facts::PersonFacts facts;
    facts.kind = wordOf(person.kind);
    if (person.birthDate) facts.birthDate = person.birthDate->bare(ForCodec{}).day;
    facts.insured = person.insured;
    facts.deceased = person.deceased;
    facts.mobileInUse = person.mobileInUse;
    return facts;
}

}  // namespace kapok::domain
