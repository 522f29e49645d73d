#include "workflows/papers.h"

#include "domain/money.h"

#include <algorithm>

namespace kapok::workflows {
namespace {

// §21, Roads: another business of ours, or a way that leads elsewhere.
Json roadInJson(const QStringList& then)
{
    Json steps = Json::array();
    for (const QString& step : then)
        steps.push_back(inJson(
            {(domain::businessOfName(step) ? QStringLiteral("business.") : QStringLiteral("road.")) + step, {}}));
    return steps;
}

// Each paper by its name: nobody is sent away without knowing which one to bring.
Json papersInJson(const QStringList& papers)
{
    Json named = Json::array();
    for (const QString& paper : papers) named.push_back(inJson({QStringLiteral("option.document.") + paper, {}}));
    return named;
}

Words cityOf(const domain::Card& card) { return {QStringLiteral("city.") + card.city.left(4), {}}; }
Words bankOf(const domain::Card& card)
{
    return {card.bank ? QStringLiteral("bank.") + domain::wordOf(*card.bank) : QStringLiteral("view.bank_unknown"), {}};
}

}  // namespace

Words inOneLine(const domain::Card& card)
{
    // P1.11(12): one that is not made yet has no number.
    if (!card.number) return words("option.card_unnumbered", {{"city", cityOf(card).id}, {"bank", bankOf(card).id}});
    return words("option.card",
                 {{"city", cityOf(card).id}, {"bank", bankOf(card).id}, {"number", card.number->shown()}});
}

Words statusOf(const domain::Card& card)
{
    return {QStringLiteral("view.status.") + card.status().value_or(QStringLiteral("unknown")), {}};
}

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

Sheet& Sheet::becomes(const char* label, const Words& now, const Words& after)
{
    said(label, after);
    m_json["rows"].back()["before"] = inJson(now);
    return *this;
}

Sheet& Sheet::irreversible()
{
    m_json["irreversible"] = true;
    return *this;
}

Sheet& Sheet::citizen(const Visit& visit)
{
    const domain::Person& person = *visit.person;
    const QString name = person.name.bare(ForCodec{}).text;
    if (!name.isEmpty()) row("paper.row.name", personal(name));  // not known where nobody could be asked
    return row("paper.row.number", personal(person.document.shown()));
}

Sheet& Sheet::deputy(const Deputy& deputy)
{
    if (deputy.name) row("paper.row.agent", personal(deputy.name->bare(ForCodec{}).text));
    if (deputy.document)
        row(deputy.name ? "paper.row.agent_number" : "paper.row.guardian_number", personal(deputy.document->shown()));
    if (!deputy.relation.isEmpty())
        said("paper.row.relation", Words{QStringLiteral("option.relation.") + deputy.relation, {}});
    return *this;
}

Sheet& Sheet::named(const char* label, const domain::Card& card)
{
    said(label, words("paper.card", {{"city", cityOf(card).id}, {"bank", bankOf(card).id}}));
    if (card.number) row("paper.row.card", personal(card.number->shown()));
    return *this;
}

Sheet& Sheet::card(const domain::Card& card)
{
    if (card.number) row("paper.row.card", personal(card.number->shown()));
    said("paper.row.city", cityOf(card));
    said("paper.row.bank", bankOf(card));
    said("paper.row.status", statusOf(card));
    if (card.expires) row("paper.row.expires", kept(*card.expires));
    return *this;
}

Sheet& Sheet::money(const char* label, qint64 fen)
{
    return row(label, domain::Money{std::abs(fen)}.formatted().toStdString());
}

Words Sheet::resultOf(bool accepted, const QString& refused)
{
    if (!refused.isEmpty()) return {QStringLiteral("reason.") + refused, {}};
    return words(accepted ? "paper.state.accepted" : "paper.state.no_answer_yet");
}

Sheet& Sheet::terms(const domain::Ruling& ruling)
{
    if (ruling.feeFen) said("paper.row.fee", feeOf(*ruling.feeFen));
    if (ruling.promised) row("paper.row.promised", kept(*ruling.promised));
    else if (ruling.unknown.contains(QStringLiteral("calendar")))
        said("paper.row.promised",
             words("paper.promised.no_calendar", {{"days", QString::number(ruling.terms.workingDays.value_or(0))}}));
    return row("paper.row.basis", basisOf(ruling.basis));
}

Sheet& Sheet::whoComes(const domain::Person& person, const QStringList& needs, const char* also)
{
    const bool minor = isOfAMinor(needs);
    said("paper.row.who_comes", words(minor ? "paper.who.guardian" : "paper.who.holder"));
    QStringList papers;
    for (const char* identity : {"id_card", "household_book", "travel_permit", "residence_permit", "passport"})
        if (needs.contains(QLatin1String(identity))) papers.append(QLatin1String(identity));
    if (papers.isEmpty()) papers.append(domain::wordOf(person.document.bare(ForCodec{}).kind()));
    if (minor) papers.append(QStringLiteral("guardian_id"));  // X6: the stricter of the two
    Json brought = papersInJson(papers);
    if (also) brought.push_back(inJson(words(also)));
    return row("paper.row.bring", brought);
}

Sheet& Sheet::telephone(const domain::Person& person)
{
    if (!person.mobile) return said("paper.row.told", words("paper.told.no_number"));
    if (!domain::isMobile(person.mobile->bare(ForCodec{}).text))
        return said("paper.row.told", words("paper.told.wrong_number"));
    return *this;
}

bool isOfAMinor(const QStringList& needs)
{
    return needs.contains(QStringLiteral("household_book")) || needs.contains(QStringLiteral("guardian_id"));
}

Words feeOf(qint64 fen)
{
    if (fen == 0) return words("paper.fee.free");
    return words("paper.fee.yuan", {{"amount", domain::Money{fen}.formatted()}});
}

Json basisOf(const QStringList& paragraphs)
{
    Json named = Json::array();
    for (const QString& paragraph : paragraphs)
        named.push_back(
            inJson(words("paper.basis", {{"name", QStringLiteral("basis.") + paragraph}, {"paragraph", paragraph}})));
    return named;
}

bool stands(const Json& sheet, const char* label)
{
    return std::ranges::any_of(sheet["rows"], [&](const Json& row) { return row["label"] == label; });
}

Words releasedState(const QString& status)
{
    if (status == QLatin1String("normal")) return words("paper.state.released");
    if (status == QLatin1String("locked")) return words("paper.state.released_locked");
    return words("paper.state.released_not_active");
}

Json refusalSheet(domain::Business business, const Visit& visit, const Refusal& no, const domain::Ruling* ruling)
{
    Sheet sheet("paper.refusal_slip");
    sheet.citizen(visit);
    sheet.said("paper.row.business", Words{QStringLiteral("business.") + domain::nameOf(business), {}});
    sheet.said("paper.row.refused_by", Words{QStringLiteral("party.") + no.by, {}});
    const char* const next = "paper.row.next";
    const Words ask = words("paper.next.ask");
    if (no.said.is_object()) return sheet.row("paper.row.reason", no.said).said(next, ask).json();
    if (!ruling)
        return sheet.said("paper.row.reason", Words{QStringLiteral("reason.") + no.reason, {}}).said(next, ask).json();

    sheet.row("paper.row.reason", {{"zh", ruling->text.zh.toStdString()}, {"en", ruling->text.en.toStdString()}});
    if (!ruling->then.isEmpty()) sheet.row("paper.row.road", roadInJson(ruling->then));
    if (!ruling->missing.isEmpty()) sheet.row("paper.row.still_missing", papersInJson(ruling->missing));
    if (isOfAMinor(ruling->needs)) sheet.whoComes(*visit.person, ruling->needs, nullptr);
    if (!ruling->basis.isEmpty()) sheet.row("paper.row.basis", basisOf(ruling->basis));
    if (ruling->then.isEmpty()) sheet.said(next, ask);
    return sheet.json();
}

}  // namespace kapok::workflows
