#include "domain/typed_text.h"

#include "base/plain_text.h"
#include "base/typed.h"
#include "domain/document.h"

#include <QRegularExpression>

#include <algorithm>

namespace kapok::domain {
namespace {

constexpr qsizetype mostOfARemark = 200, mostOfAName = 50;

// A list, a paper and a terminal obey them: which one it is and where is said, for nobody sees it.
std::optional<kapok::Words> signThatDirects(QStringView typed)
{
    const auto signs = typed.toUcs4();
    const auto found = std::ranges::find_if(signs, directs);
    if (found == signs.end()) return std::nullopt;
    const QString code = QString::number(uint(*found), 16).toUpper().rightJustified(4, u'0');
    return words("error.text_has_sign",
                 {{"sign", QStringLiteral("U+") + code}, {"place", QString::number(found - signs.begin() + 1)}});
}

std::optional<kapok::Words> tooLong(QStringView typed, qsizetype most)
{
    const qsizetype length = typed.toUcs4().size();
    if (length <= most) return std::nullopt;
    return words("error.text_too_long", {{"length", QString::number(length)}, {"most", QString::number(most)}});
}

// A mobile has 11 figures and begins with 1; with its area code, which begins with 0, a number has 11 or 12.
std::optional<kapok::Words> wrongTelephone(QStringView typed)
{
    QString figures = numberTyped(typed);
    figures.remove(QRegularExpression(QStringLiteral("[-()]")));
    const bool areFigures = std::ranges::all_of(figures, [](QChar one) { return one >= u'0' && one <= u'9'; });
    if (!areFigures || figures.isEmpty()) return words("error.telephone_figures");
    const qsizetype length = figures.size();
    if (figures.startsWith(u'1') && length == 11) return std::nullopt;
    if (figures.startsWith(u'0') && (length == 11 || length == 12)) return std::nullopt;
    return words("error.telephone_length", {{"length", QString::number(length)}});
}

std::optional<kapok::Words> wrongNumber(QStringView typed)
{
    const auto document = IdentityDocument::recognise(typed);
    return document ? std::nullopt : std::optional(document.error().happened);
}

}  // namespace

std::optional<kapok::Words> wrongWith(TextForm form, QStringView typed)
{
    if (typed.trimmed().isEmpty()) return words("error.text_is_empty");
    // Marks that nobody sees come along with a number that was copied, and are no part of it.
    const bool isNumber = form == TextForm::Number || form == TextForm::Telephone;
    if (auto wrong = signThatDirects(isNumber ? numberTyped(typed) : typed.toString())) return wrong;
    if (auto wrong = tooLong(typed, form == TextForm::Name ? mostOfAName : mostOfARemark)) return wrong;
    switch (form) {
    case TextForm::Number: return wrongNumber(typed);
    case TextForm::Telephone: return wrongTelephone(typed);
    case TextForm::Name:
        if (std::ranges::none_of(typed, [](QChar one) { return one.isLetter() || one.isSurrogate(); }))
            return words("error.name_without_letters");
        return std::nullopt;
    case TextForm::Words: break;
    }
    return std::nullopt;
}

TextForm formOf(const QString& name)
{
    if (name == QLatin1String("name")) return TextForm::Name;
    if (name == QLatin1String("number")) return TextForm::Number;
    if (name == QLatin1String("telephone")) return TextForm::Telephone;
    return TextForm::Words;
}

}  // namespace kapok::domain
