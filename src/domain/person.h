// A citizen, as the province knows him and the counter needs him.
#pragma once

#include "base/json.h"
#include "base/redacted.h"
#include "domain/characters.h"
#include "domain/document.h"
#include "domain/facts.h"

namespace kapok::domain {

/// A name as it stands on the card; shown as 梁**. It is kept as it was given, and equal to another one that a person
/// would call the same: whatever the width of its letters, their case, the dot between its parts,
/// and the code point under which a register keeps a character (N10).
struct PersonName {
    QString text;
    bool operator==(const PersonName& other) const
    {
        if (text == other.text) return true;
        const Characters& all = Characters::ofThisHouse();
        return all.comparable(text) == all.comparable(other.text);
    }
};
inline QString masked(const PersonName& name) { return maskedName(name.text); }

struct BirthDate {
    QDate day;
    bool operator==(const BirthDate&) const = default;
};
/// Nothing of it: beside a masked number it would undo the mask (ui.md).
inline QString masked(const BirthDate&) { return QStringLiteral("****-**-**"); }

/// The number on file with the bank; shown as 138 **** 5521.
struct Mobile {
    QString text;
    bool operator==(const Mobile&) const = default;
};
/// A mobile has eleven figures and begins with 1; nothing else is reached by a short message.
bool isMobile(const QString& number);
inline QString masked(const Mobile& mobile)
{
    return mobile.text.left(3) + QStringLiteral(" **** ") + mobile.text.right(4);
}

struct Person {
    Redacted<IdentityDocument> document;  ///< so a Person without one cannot be made
    Redacted<PersonName> name;
    PersonKind kind = PersonKind::Resident;
    std::optional<Redacted<BirthDate>> birthDate;
    std::optional<bool> male;
    std::optional<bool> insured;
    std::optional<bool> deceased;
    std::optional<Redacted<Mobile>> mobile;
    std::optional<bool> mobileInUse;

    bool operator==(const Person&) const = default;
};

/// Keys of `kapok-province people`: id, document, name, kind, birth_date, insured, mobile … Personal
/// values are marked with personal(); absent is unknown.
Json toJson(const Person& person);
/// BadInput names the key. Takes values marked as personal and bare ones (the wire's) alike.
Expected<Person> personOf(const Json& json);

/// What the rules are told of the person; identity_changed and agency_corrected are the visit's to say.
Facts::PersonFacts factsOf(const Person& person);

}  // namespace kapok::domain
