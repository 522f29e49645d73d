#include "workflows/sheet.h"

#include "domain/money.h"

namespace kapok::workflows {

Json inJson(const Words& words)
{
    Json json{{"words", words.id.toStdString()}, {"values", Json::object()}};
    for (const auto& [name, value] : words.values) json["values"][name.toStdString()] = value.toStdString();
    return json;
}

Sheet& Sheet::row(const char* label, Json value)
{
    m_json["rows"].push_back({{"label", label}, {"value", std::move(value)}});
    return *this;
}

Sheet& Sheet::said(const char* label, const Words& words) { return row(label, inJson(words)); }

Sheet& Sheet::citizen(const Visit& visit)
{
    const domain::Person& person = *visit.person;
    const QString name = person.name.bare(ForCodec{}).text;
    if (!name.isEmpty()) row("paper.row.name", personal(name));  // not known where nobody could be asked
    return row("paper.row.number", personal(person.document.shown()));
}

Sheet& Sheet::terms(const domain::Ruling& ruling)
{
    if (ruling.feeFen) row("paper.row.fee", domain::Money{*ruling.feeFen}.formatted().toStdString());
    if (ruling.promised) row("paper.row.promised", kept(*ruling.promised));
    return row("paper.row.basis", ruling.basis.join(QStringLiteral(", ")).toStdString());
}

Json refusalSheet(const Refusal& no, const Json& said)
{
    Sheet sheet("paper.refusal_slip");
    sheet.said("paper.row.refused_by", Words{QStringLiteral("party.") + no.by, {}});
    if (said.is_null()) sheet.said("paper.row.reason", Words{QStringLiteral("reason.") + no.reason, {}});
    else sheet.row("paper.row.reason", said);
    return sheet.json();
}

}  // namespace kapok::workflows
