// The paper that says who somebody is, with its number (rules.md §1, P1.1).
#pragma once

#include "domain/codes.h"
#include "domain/id_number.h"

namespace kapok::domain {

/// Every kind of document that says who somebody is.
std::span<const DocumentKind> identityDocuments();
/// The documents that say who a person of this kind is, the ordinary one first.
std::span<const DocumentKind> documentsOf(PersonKind kind);

/// A document and its number. parse() is the only door. Shown only as Redacted<IdentityDocument>.
class IdentityDocument {
public:
    /// ID card and household book: GB 11643. Travel permit: H or M and 8 or 10 figures (Hong Kong,
    /// Macao), 8 or 10 figures (Taiwan). Residence permit: 18 characters by GB 11643 beginning with 81, 82,
    /// 83 or 9, or a foreigner's of before, three letters and twelve figures. Passport: 5 to 12 letters and
    /// figures. Any other kind has no number. BadInput says what is wrong with it.
    static Expected<IdentityDocument> parse(DocumentKind kind, QStringView typed);
    /// What a teller types without naming the document: whatever kind the number fits, the ID card first.
    static Expected<IdentityDocument> recognise(QStringView typed);

    DocumentKind kind() const { return m_kind; }
    const QString& number() const { return m_number; }
    /// Known from numbers of GB 11643 only.
    std::optional<QDate> birthDate() const;
    std::optional<bool> isMale() const;
    bool operator==(const IdentityDocument&) const = default;

private:
    IdentityDocument(DocumentKind kind, QString number) : m_kind(kind), m_number(std::move(number)) {}
    DocumentKind m_kind;
    QString m_number;
};

QString masked(const IdentityDocument& document);

}  // namespace kapok::domain
