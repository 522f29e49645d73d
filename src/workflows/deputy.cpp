#include "workflows/deputy.h"

#include "domain/typed_text.h"

namespace kapok::workflows {
namespace {

const QLatin1String numberField("deputy_number"), nameField("deputy_name"), relationField("relation");

bool isText(const Json& value) { return bare(value).is_string() && !text(bare(value)).trimmed().isEmpty(); }

}  // namespace

bool Deputy::isAnother(const Deputy& than) const
{
    return document && than.document && document->bare(ForCodec{}).number() != than.document->bare(ForCodec{}).number();
}

QString Deputy::asksNext(const QString& who) const
{
    const bool guardian = who == QLatin1String("guardian"), agent = who == QLatin1String("agent");
    if (agent && !name) return nameField;
    if ((agent || guardian) && !document) return numberField;
    if (guardian && relation.isEmpty()) return relationField;
    return {};
}

bool Deputy::owns(const QString& field) { return field == numberField || field == nameField || field == relationField; }

Expected<Deputy> Deputy::with(const QString& field, const Json& value) const
{
    if (!owns(field) || !isText(value)) return badValue("the number, the name or the relation of who comes");
    Deputy after = *this;
    const QString typed = text(bare(value));
    if (field == relationField) {
        after.relation = typed;
        return after;
    }
    const auto form = field == numberField ? domain::TextForm::Number : domain::TextForm::Name;
    if (const auto wrong = domain::wrongWith(form, typed)) return failure(Error::Kind::BadInput, *wrong, field);
    if (field == nameField) {
        after.name = Redacted(domain::PersonName{typed.trimmed()});
        return after;
    }
    const auto recognised = domain::IdentityDocument::recognise(typed);
    if (!recognised) return std::unexpected(recognised.error());
    after.document = Redacted(*recognised);
    return after;
}

Deputy Deputy::without(const QString& field) const
{
    Deputy after = *this;
    if (field == numberField) after.document.reset();
    if (field == nameField) after.name.reset();
    if (field == relationField) after.relation.clear();
    return after;
}

Json Deputy::keptOf(const QString& field) const
{
    if (field == numberField && document) return personal(document->bare(ForCodec{}).number());
    if (field == nameField && name) return personal(name->bare(ForCodec{}).text);
    return field == relationField ? Json(relation.toStdString()) : Json();
}

Json Deputy::toJson() const
{
    Json json = Json::object();
    if (document) json["number"] = keptOf(numberField);
    if (name) json["name"] = keptOf(nameField);
    if (!relation.isEmpty()) json["relation"] = keptOf(relationField);
    return json;
}

Expected<Deputy> Deputy::fromJson(const Json& json)
{
    if (!json.is_object()) return badValue("who comes for the holder");
    Expected<Deputy> deputy = Deputy{};
    for (const auto& [key, field] :
         {std::pair{"number", numberField}, {"name", nameField}, {"relation", relationField}})
        if (deputy && json.contains(key)) deputy = deputy->with(field, json[key]);
    return deputy;
}

}  // namespace kapok::workflows
