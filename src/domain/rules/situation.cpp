#include "domain/rules/situation.h"

namespace kapok::domain::rules {
namespace {

Day dayOf(const std::optional<QDate>& day) { return day ? Day(day->toJulianDay()) : noDay; }
template <class Code>
Known<Code> known(const QString& word)
{
    return codeOfWord<Code>(word);
}
template <class Code>
Known<Code> known(const std::optional<QString>& word)
{
    return word ? known<Code>(*word) : Known<Code>();
}

CardSituation cardOf(const CardFacts& facts)
{
    CardSituation card;
    card.city = facts.city.toInt();
    card.bank = known<Bank>(facts.bank);
    card.generation = facts.generation;
    card.production = known<Production>(facts.production);
    card.status = known<CardStatus>(facts.status);
    // §21 Facts: a card not handed out has not been activated.
    if (!card.status.isKnown() && card.production != Production::Collected) card.status = CardStatus::NotActivated;
    card.expires = dayOf(facts.expires);
    card.issued = dayOf(facts.issued);
    card.account = known<BankAccountState>(facts.bankAccount);
    card.lost = facts.lostByHolder;
    card.cleared = facts.socialAccountCleared;
    card.byWord = facts.byWord;
    return card;
}

}  // namespace

Place Situation::placeOf(const CardSituation& held) const
{
    // §1: the same city by four figures, of the province by two.
    if (held.city / 100 == deskCity / 100) return Place::ThisCity;
    return held.city / 10000 == deskCity / 10000 ? Place::OtherCity : Place::OtherProvince;
}

Situation situationOf(const Facts& facts)
{
    Situation situation;
    situation.today = facts.today.toJulianDay();
    situation.born = dayOf(facts.person.birthDate);
    situation.deskCity = facts.desk.city.toInt();
    situation.deskBank = known<Bank>(facts.desk.bank);
    situation.quickIssue = facts.desk.quickIssue;
    situation.photoSource = known<PhotoSource>(facts.desk.photoSource);
    situation.online = facts.online;
    situation.kind = known<PersonKind>(facts.person.kind);
    situation.insured = facts.person.insured;
    situation.deceased = facts.person.deceased;
    situation.identityChanged = facts.person.identityChanged;
    situation.mobileInUse = facts.person.mobileInUse;
    situation.ecard = known<Ecard>(facts.person.ecard);
    situation.agencyCorrected = facts.person.agencyCorrected.value_or(false);
    situation.who = known<Presence>(facts.present.who);
    situation.documentsKnown = facts.present.documents.has_value();
    if (facts.present.documents)
        for (const QString& word : *facts.present.documents)
            if (const auto document = codeOfWord<DocumentKind>(word)) situation.documents |= 1u << unsigned(*document);
    situation.business = facts.request.business;
    situation.reason = known<ReplaceReason>(facts.request.reason);
    if (facts.request.cause) situation.cause = known<DamageCause>(facts.request.cause);
    situation.channel = known<Channel>(facts.request.channel);
    situation.chosenBank = known<Bank>(facts.request.bank);
    situation.wish = known<InTransitWish>(facts.request.inTransitWish);
    situation.waiver = known<Waiver>(facts.request.waiver);
    situation.inside = facts.request.inside.has_value();
    situation.namedFee = facts.request.feeFen;
    situation.cards.reserve(facts.cards.size());
    for (const CardFacts& card : facts.cards) {
        if (facts.request.card == card.ref) situation.card = int(situation.cards.size());
        situation.cards.push_back(cardOf(card));
    }
    return situation;
}

}  // namespace kapok::domain::rules
