#include "domain/characters.h"

#include "base/json.h"
#include "base/resources.h"
#include "base/typed.h"
#include "domain/fields.h"

#include <QRegularExpression>

#include <algorithm>

namespace kapok::domain {
namespace {

QString textOf(char32_t sign) { return QString::fromUcs4(&sign, 1); }

std::unexpected<Error> unfitEntry(const QString& key, const char* expected)
{
    return unfit(QStringLiteral("characters.") + key, QLatin1String(expected));
}

// "4DAE", and nothing else: a place that a character of Unicode may have.
std::optional<char32_t> codeOf(const QString& hex)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9A-F]{4,6}\\z"));
    const auto code = hex.toUInt(nullptr, 16);
    if (!form.match(hex).hasMatch() || code > 0x10FFFF || QChar::isSurrogate(code)) return std::nullopt;
    return code;
}

bool isChinese(char32_t sign)
{
    return QChar::script(sign) == QChar::Script_Han && (QChar::isLetter(sign) || QChar::isNumber(sign));
}

QString replaced(const QString& text, const std::map<char32_t, char32_t>& by)
{
    QString made;
    for (const char32_t sign : text.toUcs4()) {
        const auto other = by.find(sign);
        made += textOf(other == by.end() ? sign : other->second);
    }
    return made;
}

// Every part that was typed is there as often as it was typed, in whatever order.
bool hasParts(const QString& parts, const QString& typed)
{
    QList<uint> left = parts.toUcs4();
    return std::ranges::all_of(typed.toUcs4(), [&](uint part) { return left.removeOne(part); });
}

Expected<std::map<char32_t, char32_t>> privateUse(const Json& list)
{
    std::map<char32_t, char32_t> known;
    for (const auto& [from, to] : list.items()) {
        const auto sign = codeOf(QString::fromStdString(from));
        const auto other = to.is_string() ? codeOf(text(to)) : std::nullopt;
        if (!sign || !other || QChar::category(*sign) != QChar::Other_PrivateUse)
            return unfitEntry(QStringLiteral("private_use"), "a private code point and its own");
        known.emplace(*sign, *other);
    }
    return known;
}

Expected<std::map<char32_t, char32_t>> variantsOf(const Json& groups)
{
    std::map<char32_t, char32_t> known;
    for (const Json& group : groups) {
        const QList<uint> signs = group.is_string() ? text(group).toUcs4() : QList<uint>();
        if (signs.size() < 2) return unfitEntry(QStringLiteral("variants"), "two forms of one character");
        for (const uint sign : signs)
            if (!known.emplace(sign, signs.front()).second)
                return unfitEntry(QStringLiteral("variants"), "each character in one group");
    }
    return known;
}

}  // namespace

QString RareCharacter::code() const
{
    const QList<uint> signs = character.toUcs4();
    return QStringLiteral("U+") + QString::number(signs.value(0), 16).toUpper().rightJustified(4, u'0');
}

Expected<Characters> Characters::parse(const QByteArray& json)
{
    const auto document = parseStrict(json);
    if (!document) return std::unexpected(document.error());
    Fields known(*document, QStringLiteral("characters"), {"about", "private_use", "variants", "characters"});
    for (const char* key : {"private_use", "variants", "characters"}) known.require(key);
    if (known.complaint()) return std::unexpected(*known.complaint());
    Characters all;
    auto privates = privateUse((*document)["private_use"]);
    if (!privates) return std::unexpected(privates.error());
    auto variants = variantsOf((*document)["variants"]);
    if (!variants) return std::unexpected(variants.error());
    all.m_private = std::move(*privates);
    all.m_variants = std::move(*variants);
    for (const Json& one : (*document)["characters"]) {
        Fields fields(one, QStringLiteral("characters.characters[%1]").arg(all.m_rare.size()),
                      {"character", "parts", "reading"});
        for (const char* key : {"character", "parts", "reading"}) fields.require(key);
        const auto character = fields.text("character");
        const auto parts = fields.text("parts");
        const auto reading = fields.text("reading");
        if (character && (character->toUcs4().size() != 1 || !isChinese(character->toUcs4().front())))
            fields.complain("character", QStringLiteral("one Chinese character"));
        if (fields.complaint()) return std::unexpected(*fields.complaint());
        all.m_rare.push_back({*character, *parts, *reading});
    }
    return all;
}

const Characters& Characters::ofThisHouse()
{
    static const Characters all = [] {
        const auto bytes = readResource(QStringLiteral("characters.json"));
        auto read = bytes ? parse(*bytes) : std::unexpected(bytes.error());
        return read ? std::move(*read) : Characters();
    }();
    return all;
}

QString Characters::written(const QString& name) const
{
    const auto isPrivate = [](QChar sign) { return sign.unicode() >= 0xE000 && sign.unicode() <= 0xF8FF; };
    return std::ranges::any_of(name, isPrivate) ? replaced(name, m_private) : name;
}

QString Characters::comparable(const QString& name) const
{
    return kapok::comparable(replaced(kapok::comparable(written(name)), m_variants));
}

std::vector<RareCharacter> Characters::ofCode(const QString& typed) const
{
    static const QRegularExpression form(QStringLiteral("\\A(?:[Uu]\\+?)?([0-9A-Fa-f]{4,6})\\z"));
    const auto match = form.match(typed);
    const auto code = match.hasMatch() ? codeOf(match.captured(1).toUpper()) : std::nullopt;
    if (!code) return {};
    const auto own = m_private.find(*code);
    const char32_t sign = own == m_private.end() ? *code : own->second;
    if (!isChinese(sign)) return {};
    const auto known = std::ranges::find(m_rare, textOf(sign), &RareCharacter::character);
    return {known == m_rare.end() ? RareCharacter{textOf(sign), {}, {}} : *known};
}

std::vector<RareCharacter> Characters::find(const QString& typed) const
{
    const QString wanted = numberTyped(typed);
    if (wanted.isEmpty()) return m_rare;
    if (auto byCode = ofCode(wanted); !byCode.empty()) return byCode;
    std::vector<RareCharacter> found;
    std::ranges::copy_if(m_rare, std::back_inserter(found), [&](const RareCharacter& one) {
        return one.reading == wanted.toLower() || one.character == wanted || hasParts(one.parts, wanted);
    });
    return found;
}

}  // namespace kapok::domain
