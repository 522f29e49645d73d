#include "domain/rules/pack_values.h"

#include "domain/fields.h"
#include "domain/rules/pack_places.h"

#include <algorithm>

namespace kapok::domain::rules {
namespace {

const Json nothing;

}  // namespace

void PackValues::complain(const QString& path, const QString& expected)
{
    if (!m_complaint) m_complaint = unfit(path, expected).error();
}

bool PackValues::isObject(const Json& json, const QString& path, std::initializer_list<const char*> known)
{
    if (!json.is_object()) {
        complain(path.isEmpty() ? QStringLiteral("the document") : path, QStringLiteral("an object"));
        return false;
    }
    for (const auto& [key, value] : json.items())
        if (std::ranges::none_of(known, [&](const char* name) { return key == name; }))
            complain(at(path, key.c_str()),
                     QStringLiteral("no such key, but one of ") + joined({known.begin(), known.size()}));
    return true;
}

const Json& PackValues::member(const Json& object, const char* key, const QString& path)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (object.is_object() && found != object.end()) return *found;
    complain(at(path, key), QStringLiteral("to be given"));
    return nothing;
}

const Json& PackValues::resolved(const Json& json, const QString& path)
{
    if (!json.is_string() || !json.get_ref<const std::string&>().starts_with("cfg:"))
        return json;  // NOLINT(bugprone-return-const-ref-from-parameter): a part of the pack, which outlives its reader
    const std::string name = json.get_ref<const std::string&>().substr(4);
    const auto found = m_cfg.find(name);
    if (found == m_cfg.end()) {
        complain(path, QStringLiteral("the name of an entry of cfg, not ") + QString::fromStdString(name));
        return nothing;
    }
    m_cfgUsed.insert(name);
    return *found;
}

QString PackValues::textIn(const Json& json, const QString& path)
{
    if (json.is_string()) return text(json);
    complain(path, QStringLiteral("a text"));
    return {};
}

Day PackValues::dayIn(const Json& json, const QString& path)
{
    if (const auto day = dateOf(resolved(json, path))) return day->toJulianDay();
    complain(path, QStringLiteral("a day such as 2021-04-01"));
    return noDay;
}

qint64 PackValues::numberIn(const Json& json, const QString& path)
{
    const Json& number = resolved(json, path);
    if (number.is_number_integer() && number >= -1'000'000 && number <= 1'000'000'000) return number.get<qint64>();
    complain(path, QStringLiteral("a whole number"));
    return 0;
}

std::vector<Json> PackValues::listIn(const Json& json, const QString& path)
{
    const Json& list = resolved(json, path);
    if (list.is_array()) return {list.begin(), list.end()};
    complain(path, QStringLiteral("a list"));
    return {};
}

QStringList PackValues::basisIn(const Json& json, const QString& path)
{
    QStringList basis;
    const auto list = listIn(json, path);
    for (std::size_t i = 0; i < list.size(); ++i) basis.append(textIn(list[i], at(path, i)));
    m_cited.insert(basis.begin(), basis.end());
    if (basis.isEmpty()) complain(path, QStringLiteral("at least one paragraph, such as P1.7"));
    return basis;
}

Sentence PackValues::sentenceIn(const Json& json, const QString& path)
{
    Sentence sentence{textIn(member(json, "zh", path), at(path, "zh")),
                      textIn(member(json, "en", path), at(path, "en"))};
    if (sentence.zh.isEmpty() || sentence.en.isEmpty()) complain(path, QStringLiteral("a sentence in zh and en"));
    return sentence;
}

void PackValues::readSentence(const Json& all, const char* name, const QString& path, Sentence& into)
{
    const Json& sentence = member(all, name, path);
    if (isObject(sentence, at(path, name), {"zh", "en"})) into = sentenceIn(sentence, at(path, name));
}

Business PackValues::businessIn(const Json& json, const QString& path)
{
    if (json.is_string())
        if (const auto business = businessOfName(text(json))) return *business;
    complain(path, QStringLiteral("a business of contract.md §1, such as apply"));
    return Business::Apply;
}

std::uint64_t PackValues::valuesIn(Fact fact, const Json& json, const QString& path)
{
    const FactEntry& entry = entryOf(fact);
    const Json& given = resolved(json, path);
    const std::vector<Json> list =
        given.is_array() ? std::vector<Json>(given.begin(), given.end()) : std::vector<Json>{given};
    std::uint64_t allowed = 0;
    for (const Json& value : list) {
        QString word;
        if (value == "unknown") {
            allowed |= Condition::unknownBit;
            continue;
        }
        if (entry.kind == ValueKind::Flag && value.is_boolean())
            word = value.get<bool>() ? QStringLiteral("true") : QStringLiteral("false");
        if (entry.kind == ValueKind::Number && value.is_number_integer()) word = QString::number(value.get<qint64>());
        if (entry.kind == ValueKind::Word && value.is_string()) word = text(value);
        const int index = word.isEmpty() ? -1 : indexOf(entry.values, word);
        if (index < 0) complain(path, QStringLiteral("unknown or one of ") + joined(entry.values));
        else allowed |= std::uint64_t{1} << unsigned(index);
    }
    if (allowed == 0) complain(path, QStringLiteral("at least one value"));
    return allowed;
}

}  // namespace kapok::domain::rules
