// Reads the values of a rule pack: every key and value must be one of the closed lists; the first that is not is
// named with its place and what was expected there.
#pragma once

#include "base/json.h"
#include "domain/rules/pack_data.h"

#include <set>

namespace kapok::domain::rules {

/// After the first complaint what is read is empty, and the reading may stop.
class PackValues {
protected:
    Json m_cfg = Json::object();
    std::set<std::string> m_cfgUsed;
    std::set<QString> m_cited;  ///< every paragraph that a row rests on
    std::optional<Error> m_complaint;

    void complain(const QString& path, const QString& expected);
    bool isObject(const Json& json, const QString& path, std::initializer_list<const char*> known);
    const Json& member(const Json& object, const char* key, const QString& path);
    /// The value itself, or what the pack's cfg holds where it is "cfg:NAME".
    const Json& resolved(const Json& json, const QString& path);

    QString textIn(const Json& json, const QString& path);
    Day dayIn(const Json& json, const QString& path);
    qint64 numberIn(const Json& json, const QString& path);
    std::vector<Json> listIn(const Json& json, const QString& path);
    QStringList basisIn(const Json& json, const QString& path);
    Sentence sentenceIn(const Json& json, const QString& path);
    void readSentence(const Json& all, const char* name, const QString& path, Sentence& into);
    template <class Word>
    Word wordIn(const Json& json, const QString& path);
    Business businessIn(const Json& json, const QString& path);
    std::uint64_t valuesIn(Fact fact, const Json& json, const QString& path);
};

template <class Word>
Word PackValues::wordIn(const Json& json, const QString& path)
{
    if (json.is_string())
        if (const auto word = codeOfWord<Word>(text(json))) return *word;
    complain(path, QStringLiteral("one of ") + everyWord<Word>());
    return Word{};
}

}  // namespace kapok::domain::rules
