#include "domain/rules/situation.h"

namespace kapok::domain::rules {
namespace {

Value flagOf(const std::optional<bool>& flag) { return flag ? Value(*flag) : unknown; }
Day dayOf(const std::optional<QDate>& day) { return day ? Day(day->toJulianDay()) : noDay; }
Value wordOf(Fact fact, const QString& word) { return Value(indexOf(entryOf(fact).values, word)); }
Value wordOf(Fact fact, const std::optional<QString>& word) { return word ? wordOf(fact, *word) : unknown; }

CardSituation cardOf(const CardFacts& facts)
{
    CardSituation card;
    card.city = facts.city.toInt();
    card.bank = wordOf(Fact::CardBank, facts.bank);
    card.generation = facts.generation ? Value(*facts.generation) : unknown;
    card.production = wordOf(Fact::CardProduction, facts.production);
    card.status = wordOf(Fact::CardStatus, facts.status);
    // §21 Facts: a card not handed out has not been activated.
    if (card.status == unknown && card.production != value::Collected) card.status = value::NotActivated;
    card.expires = dayOf(facts.expires);
    card.issued = dayOf(facts.issued);
    card.account = wordOf(Fact::CardAccount, facts.bankAccount);
    card.lost = flagOf(facts.lostByHolder);
    card.cleared = flagOf(facts.socialAccountCleared);
    card.byWord = facts.byWord;
    return card;
}

}  // namespace

Value Situation::placeOf(const CardSituation& held) const
{
    // §1: the same city by four figures, of the province by two.
    if (held.city / 100 == deskCity / 100) return value::ThisCity;
    return held.city / 10000 == deskCity / 10000 ? value::OtherCity : value::OtherProvince;
}

Situation situationOf(const Facts& facts)
{
    Situation situation;
    situation.today = facts.today.toJulianDay();
    situation.born = dayOf(facts.person.birthDate);
    situation.deskCity = facts.desk.city.toInt();
    situation.deskBank = wordOf(Fact::CardBank, facts.desk.bank);
    situation.quickIssue = flagOf(facts.desk.quickIssue);
    situation.photoSource = wordOf(Fact::PhotoSource, facts.desk.photoSource);
    situation.online = Value(facts.online);
    situation.kind = wordOf(Fact::PersonKind, facts.person.kind);
    situation.insured = flagOf(facts.person.insured);
    situation.deceased = flagOf(facts.person.deceased);
    situation.identityChanged = flagOf(facts.person.identityChanged);
    situation.mobileInUse = flagOf(facts.person.mobileInUse);
    situation.agencyCorrected = Value(facts.person.agencyCorrected.value_or(false));
    situation.who = wordOf(Fact::Presence, facts.present.who);
    situation.documentsKnown = facts.present.documents.has_value();
    for (const QString& word : facts.present.documents.value_or(QStringList()))
        if (const auto document = valueOfName<Document>(word)) situation.documents |= 1u << unsigned(*document);
    situation.business = facts.request.business;
    situation.reason = wordOf(Fact::RequestReason, facts.request.reason);
    situation.cause = facts.request.cause ? wordOf(Fact::Cause, *facts.request.cause) : Value(0);
    situation.channel = wordOf(Fact::Channel, facts.request.channel);
    situation.chosenBank = wordOf(Fact::CardBank, facts.request.bank);
    situation.wish = wordOf(Fact::InTransitWish, facts.request.inTransitWish);
    situation.waiver = wordOf(Fact::Waiver, facts.request.waiver);
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
