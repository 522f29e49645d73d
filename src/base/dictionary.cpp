#include "base/dictionary.h"

#include "base/json.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace kapok {
namespace {

QString filled(QString text, const std::map<QString, QString>& values)
{
    for (const auto& [name, value] : values) text.replace(u'{' + name + u'}', value);
    return text;
}

bool isOfTexts(const Json& example)
{
    return example.is_object() && std::ranges::all_of(example, [](const Json& value) { return value.is_string(); });
}

}  // namespace

Expected<Dictionary> Dictionary::load(const QString& folder)
{
    Dictionary dictionary;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto bad = [&](const QString& what) {
            return failure(Error::Kind::BadInput, words("error.words_file", {{"file", name}, {"what", what}}));
        };
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) return bad(file.errorString());
        const auto json = parseStrict(file.readAll());
        if (!json) return bad(json.error().detail);
        if (!json->is_object()) return bad(QStringLiteral("not an object"));
        for (const auto& [id, entry] : json->items()) {
            const QString key = QString::fromStdString(id);
            if (dictionary.knows(key)) return bad(key + QStringLiteral(" twice"));
            if (!entry.is_object() || !entry.contains("zh") || !entry.contains("en"))
                return bad(key + QStringLiteral(": zh or en missing"));
            if (!entry["zh"].is_string() || !entry["en"].is_string())
                return bad(key + QStringLiteral(": zh or en is no text"));
            Text said{text(entry["zh"]), text(entry["en"]), {}};
            const Json example = entry.value("example", Json::object());
            if (!isOfTexts(example)) return bad(key + QStringLiteral(": an example is no text"));
            for (const auto& [slot, value] : example.items())
                said.example.emplace(QString::fromStdString(slot), text(value));
            for (const QString& sentence : {said.zh, said.en})
                if (filled(sentence, said.example).contains(u'{'))
                    return bad(key + QStringLiteral(": a placeholder has no example"));
            dictionary.m_texts.emplace(key, std::move(said));
        }
    }
    return dictionary;
}

QString Dictionary::render(const Words& words, Language language) const
{
    const auto found = m_texts.find(words.id);
    if (found == m_texts.end()) return words.id;
    std::map<QString, QString> values = words.values;
    for (auto& [name, value] : values)
        if (knows(value)) value = render({value, {}}, language);
    return filled(language == Language::Chinese ? found->second.zh : found->second.en, values);
}

std::vector<QString> Dictionary::ids() const
{
    std::vector<QString> all;
    for (const auto& [id, text] : m_texts) all.push_back(id);
    return all;
}

Words Dictionary::example(const QString& id) const
{
    const auto found = m_texts.find(id);
    return found == m_texts.end() ? Words{} : Words{id, found->second.example};
}

}  // namespace kapok
