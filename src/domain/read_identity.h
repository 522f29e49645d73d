// What an identity card says of its holder, read from its chip: what it says is not typed any more, and the teller sees
// that it comes from there (A25).
#pragma once

#include "domain/person.h"

namespace kapok::domain {

/// Where he is registered; shown without what would find his door: 广东省江门市****.
struct HomeAddress {
    QString text;
    bool operator==(const HomeAddress&) const = default;
};
inline QString masked(const HomeAddress& address) { return address.text.left(6) + QStringLiteral("****"); }

struct ReadIdentity {
    Redacted<IdentityDocument> document;
    Redacted<PersonName> name;
    bool male = false;
    Redacted<BirthDate> birthDate;
    Redacted<HomeAddress> address;
    QDate validFrom;
    std::optional<QDate> validUntil;  ///< nothing: it is valid without end

    /// The last day that stands on it counts.
    bool isExpiredOn(QDate day) const { return validUntil && *validUntil < day; }
    bool operator==(const ReadIdentity&) const = default;
};

/// Personal values are marked with personal().
Json toJson(const ReadIdentity& identity);
/// Takes values marked as personal and bare ones alike. BadInput names the key; a card whose sex or birth date are not
/// those of its own number, or that ends before it begins, was not read well.
Expected<ReadIdentity> readIdentityOf(const Json& json);

}  // namespace kapok::domain
