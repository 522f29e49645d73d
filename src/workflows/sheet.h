// A paper as data: what stands on it is decided here, how it looks is the printer's.
#pragma once

#include "workflows/record.h"
#include "workflows/visit.h"

namespace kapok::workflows {

/// {"title": id, "rows": [{"label": id, "value": text | personal | {"words": id, "values": {…}}}], "read": {…}}
class Sheet {
public:
    explicit Sheet(const char* title) : m_json{{"title", title}, {"rows", Json::array()}} {}
    Sheet& row(const char* label, Json value);
    Sheet& said(const char* label, const Words& words);
    /// Name and number of the citizen.
    Sheet& citizen(const Visit& visit);
    /// What a ruling says of fee, date and basis.
    Sheet& terms(const domain::Ruling& ruling);
    Json json() const { return m_json; }

private:
    Json m_json;
};

Json inJson(const Words& words);
/// The sentence of the ruling that said no, in both languages; null where the rules did not.
template <class R>
Json reasonText(const R& record)
{
    Json said;
    eachField(record, [&](const char*, const auto& field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, Verdict>)
            if (said.is_null() && field.refusal() && field.refused.isEmpty())
                said = {{"zh", field.ruling->text.zh.toStdString()}, {"en", field.ruling->text.en.toStdString()}};
    });
    return said;
}
Json refusalSheet(const Refusal& no, const Json& said);

}  // namespace kapok::workflows
