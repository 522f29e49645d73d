// The shipped pack and calendar, and facts that a test changes in one point.
#pragma once

#include "base/resources.h"
#include "domain/rules/rule_pack.h"
#include "support/places/places.h"

namespace kapok::domain::tests {

inline QByteArray packBytes() { return *readFile(clonePath("resources/rules/jiangmen-2021.json")); }

inline const RulePack& pack()
{
    static const RulePack loaded = *RulePack::load(packBytes());
    return loaded;
}

inline const WorkingDays& calendar()
{
    static const WorkingDays loaded = *WorkingDays::parse(*readFile(clonePath("resources/workdays.json")));
    return loaded;
}

inline Ruling ask(const Facts& facts) { return decide(pack(), calendar(), facts); }

inline const QStringList& everyDocument()
{
    static const QStringList all{"id_card",
                                 "household_book",
                                 "guardian_id",
                                 "agent_id",
                                 "power_of_attorney",
                                 "travel_permit",
                                 "residence_permit",
                                 "passport",
                                 "photo",
                                 "police_certificate",
                                 "receipt",
                                 "old_card",
                                 "new_card",
                                 "medical_settlement_slip",
                                 "transfer_notice"};
    return all;
}

/// A card of this city and of the desk's bank, in order.
inline CardFacts cardHere(const QString& ref = QStringLiteral("c1"))
{
    CardFacts card;
    card.ref = ref;
    card.city = QStringLiteral("440700");
    card.bank = QStringLiteral("CCB");
    card.generation = 2;
    card.status = QStringLiteral("normal");
    card.expires = QDate(2027, 5, 31);
    card.issued = QDate(2017, 5, 31);
    card.bankAccount = QStringLiteral("active");
    card.lostByHolder = false;
    card.socialAccountCleared = true;
    return card;
}

/// An adult resident at a desk that knows everything and is shown every paper.
inline Facts factsFor(Business business)
{
    Facts facts;
    facts.today = QDate(2022, 9, 14);
    facts.desk.bank = QStringLiteral("CCB");
    facts.desk.city = QStringLiteral("440700");
    facts.desk.quickIssue = true;
    facts.person.kind = QStringLiteral("resident");
    facts.person.birthDate = QDate(1985, 3, 12);
    facts.person.insured = facts.person.deceased = facts.person.identityChanged = facts.person.agencyCorrected = false;
    facts.person.mobileInUse = true;
    facts.person.ecard = business == Business::EcardPayment ? QStringLiteral("here") : QStringLiteral("none");
    facts.present.documents = everyDocument();
    facts.request.business = business;
    return facts;
}

}  // namespace kapok::domain::tests
