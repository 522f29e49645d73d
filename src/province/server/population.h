// The invented people of the reference province: 2,000, the same for everyone, for ever.
#pragma once

#include "base/json.h"
#include "province/server/card.h"

#include <map>
#include <memory>
#include <vector>

namespace kapok::province::server {

/// Nobody of this name and number exists: numbers end in the reserved-looking 9xx.
struct Person {
    QString id;  ///< identity number, travel permit or passport, by kind
    QString name;
    QString kind;  ///< resident, hong_kong, macao, taiwan, foreigner
    QDate birthDate;
    QString sex;     ///< 1, 2
    QString mobile;  ///< empty: none on file
    bool insured = true;
    bool deceased = false;
    bool identityChanged = false;
    bool agencyCorrected = false;
    QString guardian{};                      ///< of a minor: the identity number of the adult who answers for him
    QString ecard = QStringLiteral("none");  ///< contract.md §4: none, here, elsewhere, old_card (rules.md §15)
    QStringList services{};                  ///< codes of rules.md §10: what is paid into or out of his card's account

    /// P1.8: who changed his identity and is insured has it corrected there before a card is made.
    bool mustSeeTheAgency() const { return identityChanged && insured && !agencyCorrected; }
};

/// Never changed after it is made, so that every copy of a province shares it.
struct Population {
    std::vector<Person> people;
    std::map<QString, std::size_t> byId;
    std::map<QString, Card> cards;                    ///< by reference
    std::map<QString, std::vector<QString>> cardsOf;  ///< references by identity number
};

/// The day and time at which every training folder begins (contract.md §1).
Instant trainingBegins();

/// The population as it stands when training begins.
std::shared_ptr<const Population> inventedPeople();

}  // namespace kapok::province::server
