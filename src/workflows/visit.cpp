#include "workflows/visit.h"

#include "domain/facts.h"

namespace kapok::workflows {
namespace {

const QLatin1String whoField("who"), papersField("papers"), identityField("identity");

const QString& idCard()
{
    static const QString name = domain::wordOf(domain::DocumentKind::IdCard);
    return name;
}

bool isDocument(const QString& name) { return domain::presentableDocuments().contains(name); }

void add(QStringList& list, const QString& name)
{
    if (!list.contains(name)) list.append(name);
}

}  // namespace

bool Attendance::owns(const QString& field)
{
    return field == whoField || field == papersField || field == identityField || isDocument(field);
}

Expected<Attendance> Attendance::with(const QString& field, const Json& value) const
{
    Attendance after = *this;
    if (field == whoField && value.is_string()) {
        after.who = text(value);
        return after;
    }
    if (field == identityField) {
        auto read = domain::readIdentityOf(value);
        if (!read) return std::unexpected(read.error());
        after.identity = std::move(*read);
        add(after.papers, idCard());
        after.lacks.removeAll(idCard());
        return after;
    }
    if (field == papersField) {
        const auto shown = read<QStringList>(value);
        if (!shown) return std::unexpected(shown.error());
        for (const QString& paper : *shown) {
            if (!isDocument(paper)) return badValue("papers that can be shown");
            add(after.papers, paper);
            after.lacks.removeAll(paper);
        }
        return after;
    }
    if (!isDocument(field) || !value.is_boolean()) return badValue("who, papers, or one of them");
    add(value.get<bool>() ? after.papers : after.lacks, field);
    (value.get<bool>() ? after.lacks : after.papers).removeAll(field);
    return after;
}

Attendance Attendance::without(const QString& field) const
{
    Attendance after = *this;
    if (field == whoField) after.who.reset();
    if (field == papersField) after.papers.clear(), after.lacks.clear();
    after.papers.removeAll(field);
    after.lacks.removeAll(field);
    if (field == identityField) after.papers.removeAll(idCard());
    if (!after.papers.contains(idCard())) after.identity.reset();
    return after;
}

bool Attendance::knows(const QString& field, const Json& value) const
{
    const auto after = with(field, value);
    return after && *after == *this;
}

Json Attendance::toJson() const
{
    Json json{{"papers", kept(papers)}, {"lacks", kept(lacks)}};
    json["who"] = who ? Json(who->toStdString()) : Json();
    return json;
}

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
