#include "domain/document.h"

#include "base/redacted.h"
#include "base/typed.h"
#include "domain/permanent_resident.h"

#include <QRegularExpression>

namespace kapok::domain {
namespace {

bool fits(const QString& number, const char* pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))
        .match(number)
        .hasMatch();
}

bool byStandard(DocumentKind kind, const QString& number)
{
    // The last one may only look like X: the check character decides.
    return kind == DocumentKind::IdCard || kind == DocumentKind::HouseholdBook ||
           (kind == DocumentKind::ResidencePermit && fits(number, "(8[123]|9[0-9])[0-9]{15}."));
}

bool ofOtherForm(DocumentKind kind, const QString& number)
{
    switch (kind) {
    case DocumentKind::TravelPermit: return fits(number, "[HM]?[0-9]{8}([0-9]{2})?");
    case DocumentKind::ResidencePermit: return fits(number, "[A-Z]{3}[0-9]{12}");
    case DocumentKind::Passport: return fits(number, "[A-Z0-9]{5,12}");
    default: return false;
    }
}

}  // namespace

std::span<const DocumentKind> identityDocuments()
{
    using enum DocumentKind;
    static constexpr DocumentKind all[]{IdCard, HouseholdBook, TravelPermit, ResidencePermit, Passport};
    return all;
}

std::span<const DocumentKind> documentsOf(PersonKind kind)
{
    using enum DocumentKind;
    static constexpr DocumentKind resident[]{IdCard, HouseholdBook};
    static constexpr DocumentKind neighbour[]{TravelPermit, ResidencePermit};
    static constexpr DocumentKind foreigner[]{ResidencePermit, Passport};
    switch (kind) {
    case PersonKind::Resident: return resident;
    case PersonKind::Foreigner: return foreigner;
    default: return neighbour;
    }
}

Expected<IdentityDocument> IdentityDocument::parse(DocumentKind kind, QStringView typed)
{
    QString number = numberTyped(typed).toUpper();
    if (byStandard(kind, number)) {
        const auto checked = IdNumber::parse(number);
        if (!checked) return std::unexpected(checked.error());
        if (isOfAPermanentResident(checked->text()) && kind != DocumentKind::ResidencePermit)
            return failure(Error::Kind::BadInput, words("id_number.division"));
        return IdentityDocument(kind, checked->text());
    }
    if (!ofOtherForm(kind, number)) return failure(Error::Kind::BadInput, words("document.number"), wordOf(kind));
    return IdentityDocument(kind, std::move(number));
}

Expected<IdentityDocument> IdentityDocument::recognise(QStringView typed)
{
    using enum DocumentKind;
    auto card = parse(IdCard, typed);
    if (card) return card;
    // Figures alone are meant as an ID card, whose own complaint helps more.
    const QString number = numberTyped(typed).toUpper();
    const bool meantAsCard = fits(number, "[0-9]{11,}X?") && !fits(number, "(8[123]|9[0-9])[0-9]{15}.");
    for (const DocumentKind kind : {ResidencePermit, TravelPermit, Passport})
        if (const auto other = parse(kind, typed); other && !meantAsCard) return other;
    return card;
}

std::optional<QDate> IdentityDocument::birthDate() const
{
    if (const auto standard = IdNumber::parse(m_number)) return standard->birthDate();
    return std::nullopt;
}

std::optional<bool> IdentityDocument::isMale() const
{
    if (const auto standard = IdNumber::parse(m_number)) return standard->isMale();
    return std::nullopt;
}

QString masked(const IdentityDocument& document) { return maskedNumber(document.number()); }

}  // namespace kapok::domain
