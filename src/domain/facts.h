// What is known when the rules are asked (contract.md §2). What is absent is unknown, never "no".
//
// Values that are codes stay the words of the contract ("resident", "id_card", "at_outlet"; codes.h has the
// lists): so they come and so they are kept, and factsOf() has refused every word that is not in its list.
#pragma once

#include "base/json.h"
#include "domain/business.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace kapok::domain {

struct CardFacts {
    QString ref;
    QString city;
    std::optional<QString> bank;
    std::optional<int> generation;
    QString production = QStringLiteral("collected");
    std::optional<QString> status;
    std::optional<QDate> expires;
    std::optional<QDate> issued;
    std::optional<QString> bankAccount;
    std::optional<bool> lostByHolder;
    std::optional<bool> socialAccountCleared;
    bool byWord = false;  ///< known by the citizen's word only, while nobody can be asked

    bool operator==(const CardFacts&) const = default;
};

struct Facts {
    QDate today;
    bool online = true;
    struct Desk {
        QString bank, city;
        std::optional<bool> quickIssue;
        QString photoSource = QStringLiteral("bring");
        bool operator==(const Desk&) const = default;
    } desk;
    struct PersonFacts {
        QString kind;
        std::optional<QDate> birthDate;
        std::optional<bool> insured, deceased, identityChanged, agencyCorrected, mobileInUse;
        std::optional<QString> ecard;
        bool operator==(const PersonFacts&) const = default;
    } person;
    struct Present {
        QString who = QStringLiteral("holder");
        /// Nothing: not yet asked, which the person view leaves open.
        std::optional<QStringList> documents;
        bool operator==(const Present&) const = default;
    } present;
    std::vector<CardFacts> cards;
    struct Request {
        Business business = Business::Apply;
        std::optional<QString> card, reason, cause, bank, inTransitWish;
        QString channel = QStringLiteral("normal");
        std::optional<Business> inside;  ///< the outer business, of which this one is a first step
        std::optional<QString> waiver;   ///< why the fee is to be waived: an authorised verdict
        std::optional<qint64> feeFen;    ///< what an approver names where the pack has decided no fee
        bool operator==(const Request&) const = default;
    } request;

    bool operator==(const Facts&) const = default;
};

/// The papers that can be shown at the counter (`present.documents` of contract.md §2).
QStringList presentableDocuments();

/// BadInput names the key and what was expected there.
Expected<Facts> factsOf(const Json& json);
/// The document that factsOf() reads back to the same facts: what the journal keeps of a decision.
Json toJson(const Facts& facts);

}  // namespace kapok::domain
