#include "desk/staff_book.h"

#include "base/crypto.h"
#include "desk/password_use.h"

namespace kapok::desk {
namespace {

// Nothing: it stands there as something else, or not at all.
QString textOf(const Json& body, const char* key) { return textAt(body, key).value_or(QString()); }

}  // namespace

QString StaffBook::markOf(const QByteArray& passwordHash)
{
    return QString::fromLatin1(crypto::sm3(passwordHash).toHex());
}

Json StaffBook::bodyOf(const std::vector<StaffMember>& staff)
{
    Json list = Json::array();
    for (const StaffMember& one : staff) {
        Json entry{{"number", kapok::toJson(one.number)},
                   {"name", kapok::toJson(one.name)},
                   {"role", kapok::toJson(nameOf(one.role))},
                   {"password", kapok::toJson(markOf(one.passwordHash))}};
        if (one.disabled) entry["change"] = "disable";
        list.push_back(std::move(entry));
    }
    return {{"staff", std::move(list)}};
}

// Of what a number had before, what is not named anew stays.
void StaffBook::hear(const Json& body)
{
    Word& word = m_words[textOf(body, "number")];
    if (const QString name = textOf(body, "name"); !name.isEmpty()) word.name = name;
    if (const QString role = textOf(body, "role"); roleOf(role)) word.role = role;
    if (const QString mark = textOf(body, "password"); !mark.isEmpty() && mark != word.mark)
        word.before = std::exchange(word.mark, mark);
    const QString change = textOf(body, "change");
    if (change == QLatin1String("disable")) word.left = true;
    if (change == passwordInUse) word.before.clear();
}

void StaffBook::add(const ports::Entry& entry)
{
    if (entry.kind == changed) return hear(entry.body);
    const bool namesAll = entry.kind == made || entry.kind == known;
    if (!namesAll) return;
    const auto staff = listAt(entry.body, "staff");
    if (!staff) return;
    for (const Json& one : *staff) hear(one);
    m_isWhole = true;
}

bool StaffBook::works(const QString& number) const
{
    const auto found = m_words.find(number);
    return found != m_words.end() && !found->second.left;
}

std::vector<StaffMember> StaffBook::over(std::vector<StaffMember> file) const
{
    for (StaffMember& one : file) {
        const auto found = m_words.find(one.number);
        if (found == m_words.end()) {
            one.disabled = one.disabled || m_isWhole;
            continue;
        }
        const Word& word = found->second;
        if (!word.name.isEmpty()) one.name = word.name;
        if (const auto role = roleOf(word.role)) one.role = *role;
        const QString mark = markOf(one.passwordHash);
        const bool isHis = word.mark.isEmpty() || mark == word.mark || mark == word.before;
        one.disabled = word.left || !isHis || (one.disabled && !m_isWhole);
    }
    return file;
}

QStringList StaffBook::otherwise(const std::vector<StaffMember>& file) const
{
    QStringList numbers;
    const auto ours = over(file);
    for (std::size_t i = 0; i < file.size(); ++i) {
        const StaffMember &said = file[i], &holds = ours[i];
        const bool isSo = said.name == holds.name && said.role == holds.role && said.disabled == holds.disabled;
        if (!isSo) numbers.append(said.number);
    }
    return numbers;
}

Json StaffBook::toJson() const
{
    Json all = Json::array();
    for (const auto& [number, word] : m_words) {
        Json json{{"number", kapok::toJson(number)}};
        for (const auto& [key, text] :
             {std::pair{"name", &word.name}, {"role", &word.role}, {"password", &word.mark}, {"before", &word.before}})
            if (!text->isEmpty()) json[key] = kapok::toJson(*text);
        if (word.left) json["left"] = true;
        all.push_back(std::move(json));
    }
    return {{"all", m_isWhole}, {"words", std::move(all)}};
}

Expected<StaffBook> StaffBook::fromJson(const Json& json)
{
    const auto whole = flagAt(json, "all");
    const auto words = listAt(json, "words");
    if (!whole) return std::unexpected(whole.error());
    if (!words) return std::unexpected(words.error());
    StaffBook book;
    book.m_isWhole = *whole;
    for (const Json& one : *words) {
        const auto number = textAt(one, "number");
        if (!number) return std::unexpected(number.error());
        book.m_words[*number] = {.name = textOf(one, "name"),
                                 .role = textOf(one, "role"),
                                 .left = one.value("left", false),
                                 .mark = textOf(one, "password"),
                                 .before = textOf(one, "before")};
    }
    return book;
}

}  // namespace kapok::desk
