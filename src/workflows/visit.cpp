#include "workflows/visit.h"

#include "domain/facts.h"

namespace kapok::workflows {
namespace {

const QLatin1String whoField("who"), papersField("papers"), identityField("identity"), photoField("photo_file");

const QString& idCard()
{
    static const QString name = domain::wordOf(domain::DocumentKind::IdCard);
    return name;
}

const QString& photoPaper()
{
    static const QString name = domain::wordOf(domain::DocumentKind::Photo);
    return name;
}

Expected<Redacted<domain::PhotoFile>> photoOf(const Json& value)
{
    const Json file = bare(value);
    if (!file.is_object() || !file.contains("jpeg") || !file["jpeg"].is_string()) return badValue("a photo");
    const auto jpeg =
        QByteArray::fromBase64Encoding(text(file["jpeg"]).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!jpeg || !domain::judgeFile(*jpeg)) return badValue("a photo");
    return Redacted(domain::PhotoFile{*jpeg});
}

bool isDocument(const QString& name) { return domain::presentableDocuments().contains(name); }

void add(QStringList& list, const QString& name)
{
    if (!list.contains(name)) list.append(name);
}

}  // namespace

bool Attendance::owns(const QString& field)
{
    return field == whoField || field == papersField || field == identityField || field == photoField ||
           isDocument(field) || Deputy::owns(field);
}

Expected<Attendance> Attendance::with(const QString& field, const Json& value) const
{
    Attendance after = *this;
    if (Deputy::owns(field)) {
        auto told = deputy.with(field, value);
        if (!told) return std::unexpected(told.error());
        after.deputy = std::move(*told);
        return after;
    }
    if (field == whoField && value.is_string()) {
        if (after.who != text(value)) after.deputy = {};  // another who is another person
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
    if (field == photoField) {
        auto file = photoOf(value);
        if (!file) return std::unexpected(file.error());
        after.photo = std::move(*file);
        add(after.papers, photoPaper());
        after.lacks.removeAll(photoPaper());
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
    if (field == whoField) after.who.reset(), after.deputy = {};
    after.deputy = after.deputy.without(field);
    if (field == papersField) after.papers.clear(), after.lacks.clear();
    after.papers.removeAll(field);
    after.lacks.removeAll(field);
    if (field == identityField) after.papers.removeAll(idCard());
    if (field == photoField) after.papers.removeAll(photoPaper());
    if (!after.papers.contains(idCard())) after.identity.reset();
    if (!after.papers.contains(photoPaper())) after.photo.reset();
    return after;
}

bool Attendance::knows(const QString& field, const Json& value) const
{
    const auto after = with(field, value);
    return after && *after == *this;
}

Json Attendance::kept(const QString& field, const Json& value) const
{
    const auto after = Deputy::owns(field) ? deputy.with(field, value) : Expected<Deputy>(Deputy{});
    return Deputy::owns(field) && after ? after->keptOf(field) : value;
}

Json Attendance::toJson() const
{
    Json json{{"papers", workflows::kept(papers)}, {"lacks", workflows::kept(lacks)}};
    if (deputy != Deputy{}) json["deputy"] = deputy.toJson();
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
