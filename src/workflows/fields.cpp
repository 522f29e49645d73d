#include "workflows/fields.h"

namespace kapok::workflows {

std::optional<Refusal> refusedThere(const QString& code, Party party)
{
    if (code.isEmpty()) return std::nullopt;
    return Refusal{code, domain::wordOf(party)};
}

Json Verdict::toJson() const
{
    Json json{{"facts", facts}, {"approved_by", approvedBy.toStdString()}, {"refused", refused.toStdString()}};
    json["ruling"] = ruling ? kept(*ruling) : Json();
    if (deputy != Deputy{}) json["deputy"] = deputy.toJson();
    if (!digest.isEmpty()) json["digest"] = digest.toStdString();
    if (!declined.isEmpty()) json["declined"] = personal(declined);
    return json;
}

Expected<void> Verdict::fill(const Json& json)
{
    const auto approver = textAt(json, "approved_by");
    const auto no = textAt(json, "refused");
    if (!approver || !no || !json.contains("facts") || !json.contains("ruling"))
        return badValue("facts, ruling, approved_by, refused");
    forget();
    if (!json["ruling"].is_null()) {
        auto said = domain::rulingOf(json["ruling"]);
        if (!said) return std::unexpected(said.error());
        ruling = std::move(*said);
    }
    if (json.contains("deputy")) {
        auto known = Deputy::fromJson(json["deputy"]);
        if (!known) return std::unexpected(known.error());
        deputy = std::move(*known);
    }
    facts = json["facts"];
    approvedBy = *approver;
    refused = *no;
    if (json.contains("digest")) digest = text(json["digest"]);
    if (json.contains("declined")) declined = text(bare(json["declined"]));
    return {};
}

std::optional<Refusal> Verdict::refusal() const
{
    if (!refused.isEmpty())
        return Refusal{refused, refused == QLatin1String("withdrawn") ? QStringLiteral("citizen")
                                                                      : QStringLiteral("second_person")};
    if (!ruling || ruling->mayStart() || ruling->outcome == domain::Outcome::AcceptAfter) return std::nullopt;
    return Refusal{ruling->reason.value_or(QStringLiteral("refused")), QStringLiteral("rules")};
}

}  // namespace kapok::workflows
