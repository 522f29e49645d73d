#include "domain/rules/fact_values.h"

#include <QDate>

#include <algorithm>

namespace kapok::domain::rules {
namespace {

Known<bool> same(Known<Bank> one, Known<Bank> other)
{
    return one.isKnown() && other.isKnown() ? Known(one == other) : Known<bool>();
}

Holds both(Holds one, Holds other)
{
    if (one == Holds::No || other == Holds::No) return Holds::No;
    return one == Holds::Yes ? other : one;
}

bool mayHeirsDo(Business business)
{
    return business == Business::Cancel || business == Business::LossTemporary || business == Business::LossFormal;
}

Day addedMonths(Day day, int months)
{
    return months == 0 ? day : QDate::fromJulianDay(day).addMonths(months).toJulianDay();
}

}  // namespace

// The birthday is a calculation of the calendar and asked by a score of rows, so it is made once.
Asked::Asked(const PackData& pack, const Situation& situation)
    : m_pack(pack),
      m_situation(situation),
      m_isMinor(situation.born != noDay && situation.today < addedMonths(situation.born, 12 * pack.minorAge))
{
}

Value Asked::valueOf(Fact fact, int card) const
{
    const Situation& s = m_situation;
    if (isOfCard(fact)) return card < 0 ? unknown : cardValueOf(fact, card);
    switch (fact) {
    case Fact::Online: return s.online.value();
    case Fact::QuickIssue: return s.quickIssue.value();
    case Fact::PhotoSource: return s.photoSource.value();
    case Fact::PersonKind: return s.kind.value();
    case Fact::Insured: return s.insured.value();
    case Fact::IsDeceased: return s.deceased.value();
    case Fact::IdentityChanged: return s.identityChanged.value();
    case Fact::AgencyCorrected: return s.agencyCorrected.value();
    case Fact::MobileInUse: return s.mobileInUse.value();
    case Fact::Ecard: return s.ecard.value();
    case Fact::RequestReason: return s.reason.value();
    case Fact::Cause: return s.cause.value();
    case Fact::Channel: return s.channel.value();
    case Fact::InTransitWish: return s.wish.value();
    case Fact::Waiver: return s.waiver.value();
    case Fact::Minor: return Value(m_isMinor);
    case Fact::Presence: return presence().value();
    case Fact::PapersShown: return papersShown().value();
    case Fact::PapersAsked: return Value(papersAsked());
    case Fact::OwnCard: return ownCard().value();
    case Fact::MergeCount: return mergeCount().value();
    case Fact::ChosenBankIsDesk: return Value(!s.chosenBank.isKnown() || s.chosenBank == s.deskBank);
    case Fact::CardNamed: return Value(s.card >= 0);
    case Fact::NewCard: return s.card < 0 ? unknown : Value(newCard() < 0 ? NewCard::None : NewCard::One);
    case Fact::Inside: return Value(isInside());
    case Fact::FirstStep: return Value(found.firstStep);
    case Fact::Answer: return found.answer.value();
    case Fact::AnswerReason: return found.reason.value();
    case Fact::Fee: return found.fee.value();
    case Fact::FeeIsSet: return Value(found.feeIsSet);
    case Fact::MergeFirst: return Value(found.mergeFirst);
    default: return unknown;
    }
}

Value Asked::cardValueOf(Fact fact, int index) const
{
    const Situation& s = m_situation;
    const CardSituation& held = card(index);
    const auto isOfThisCity = [&] { return s.placeOf(held) == Place::ThisCity; };
    switch (fact) {
    case Fact::CardStatus: return held.status.value();
    case Fact::CardProduction: return held.production.value();
    case Fact::CardBank: return held.bank.value();
    case Fact::CardGeneration: return held.generation.value();
    case Fact::CardAccount: return held.account.value();
    case Fact::CardLost: return held.lost.value();
    case Fact::CardCleared: return held.cleared.value();
    case Fact::CardPlace: return Value(s.placeOf(held));
    case Fact::CardAsked: return Value(index == s.card);
    case Fact::CardBankIsDesk: return same(held.bank, s.deskBank).value();
    case Fact::CardBankIsChosen: return same(held.bank, s.chosenBank.isKnown() ? s.chosenBank : s.deskBank).value();
    case Fact::CardHere: return isOfThisCity() ? same(held.bank, s.deskBank).value() : Value(false);
    case Fact::CardKnownHere:
        return Value(held.production == Production::AtOutlet && isOfThisCity() && held.bank == s.deskBank);
    case Fact::CardLetter: return letterOf(held).value();
    default: return unknown;
    }
}

// §6. Where reason or status is unknown the letter is known only if it is the same for all of them.
Known<Letter> Asked::letterOf(const CardSituation& held) const
{
    const auto& rows = m_pack.grid[std::size_t(m_situation.business)];
    const bool byReason = m_situation.business == Business::Replace;
    std::optional<Letter> letter;
    for (std::size_t reason = 0; reason < (byReason ? replaceReasonCount : 1); ++reason) {
        if (byReason && m_situation.reason.isKnown() && m_situation.reason != ReplaceReason(reason)) continue;
        for (std::size_t status = 0; status < statusCount; ++status) {
            if (held.status.isKnown() && held.status != CardStatus(status)) continue;
            if (letter && *letter != rows[reason][status]) return {};
            letter = rows[reason][status];
        }
    }
    return letter;
}

Known<Presence> Asked::presence() const
{
    if (m_situation.deceased == true && mayHeirsDo(m_situation.business)) return Presence::Heirs;
    // §21 Papers: a guardian of an adult, or of a person of unknown age, is an agent.
    if (m_situation.who == Presence::Guardian && !m_isMinor) return Presence::Agent;
    return m_situation.who;
}

Known<PapersShown> Asked::papersShown() const
{
    if (found.needs == 0) return PapersShown::Complete;
    if (!m_situation.documentsKnown) return {};
    if (found.missing == 0) return PapersShown::Complete;
    const bool receiptAlone =
        found.missing == 1u << unsigned(DocumentKind::Receipt) && m_situation.business == Business::Collect;
    return receiptAlone ? PapersShown::ReceiptMissing : PapersShown::Missing;
}

// §21: a card of another province counts in nothing but a business about it.
Known<OwnCard> Asked::ownCard() const
{
    if (const CardSituation* named = m_situation.named()) return named->byWord ? OwnCard::ByWord : OwnCard::Own;
    bool doubtful = false;
    for (const CardSituation& held : m_situation.cards) {
        if (m_situation.placeOf(held) == Place::OtherProvince || held.isNoLongerHeld() || held.byWord) continue;
        if (held.status.isKnown()) return OwnCard::Own;
        doubtful = true;
    }
    if (doubtful) return {};
    return std::ranges::any_of(m_situation.cards, &CardSituation::byWord) ? OwnCard::ByWord : OwnCard::None;
}

Known<MergeCount> Asked::mergeCount() const
{
    const auto classOf = [](int count) {
        return count < 2 ? MergeCount::Fewer : count == 2 ? MergeCount::Two : MergeCount::Many;
    };
    int certain = 0, doubtful = 0;
    for (const CardSituation& held : m_situation.cards) {
        if (m_situation.placeOf(held) == Place::OtherProvince || held.isNoLongerHeld() || held.byWord) continue;
        ++(held.status.isKnown() ? certain : doubtful);
    }
    const auto least = classOf(certain);
    return least == classOf(certain + doubtful) ? Known(least) : Known<MergeCount>();
}

// §21 Inside another business: only the consent to merge and the formal loss are first steps.
bool Asked::isInside() const
{
    const Business business = m_situation.business;
    return m_situation.inside && (business == Business::Merge || business == Business::LossFormal);
}

bool Asked::isCounterOnly() const
{
    return std::ranges::any_of(m_pack.asks, [&](const AskRow& row) {
        return row.reason == Reason::CounterOnly && row.isFor(m_situation.business, m_situation.today) &&
               holds(row, m_situation.card) == Holds::Yes;
    });
}

// §21 Channels: none by phone, nor by web for a temporary loss and for what is for the counter only. Of whoever stands on
// a unit's list no paper is shown: its agent is filed, and what the list brings is checked row by row (§1, P1.1(3)).
bool Asked::papersAsked() const
{
    if (m_situation.channel == Channel::Phone || m_situation.channel == Channel::Unit) return false;
    if (m_situation.channel != Channel::Web) return true;
    return m_situation.business != Business::LossTemporary && !isCounterOnly();
}

int Asked::newCard() const
{
    int other = -1;
    for (int i = 0; i < cardCount(); ++i) {
        const CardSituation& held = card(i);
        if (i == m_situation.card || m_situation.placeOf(held) != Place::ThisCity) continue;
        if (held.isNoLongerHeld() || held.byWord) continue;
        if (other < 0 || (held.status == CardStatus::Normal && held.production == Production::Collected)) other = i;
    }
    return other;
}

Holds Asked::holds(const DateCondition& condition, int index) const
{
    Day than = m_situation.today;
    if (condition.than.of == DateTerm::Of::Constant) than = condition.than.constant;
    if (condition.than.of == DateTerm::Of::Expires || condition.than.of == DateTerm::Of::Issued) {
        if (index < 0) return Holds::Undetermined;
        than = condition.than.of == DateTerm::Of::Expires ? card(index).expires : card(index).issued;
        if (than == noDay) return Holds::Undetermined;
    }
    than = addedMonths(than, condition.than.months);
    const Day today = m_situation.today;
    bool is = false;
    switch (condition.is) {
    case DateCondition::Is::Before: is = today < than; break;
    case DateCondition::Is::Until: is = today <= than; break;
    case DateCondition::Is::From: is = today >= than; break;
    case DateCondition::Is::After: is = today > than; break;
    }
    return is ? Holds::Yes : Holds::No;
}

Holds Asked::holds(const Clause& clause, int index) const
{
    Holds all = Holds::Yes;
    for (const Condition& condition : clause.conditions) {
        const Value is = valueOf(condition.fact, index);
        if (condition.allows(is)) continue;
        if (is != unknown) return Holds::No;
        all = Holds::Undetermined;
    }
    for (const DateCondition& condition : clause.dates) {
        all = both(all, holds(condition, index));
        if (all == Holds::No) return all;
    }
    return all;
}

Holds Asked::scopeHolds(const Row& row) const
{
    if (row.scope == Scope::Plain) return Holds::Yes;
    if (row.scope == Scope::NewCard) {
        const int other = m_situation.card < 0 ? -1 : newCard();
        if (m_situation.card >= 0 && other < 0) return Holds::No;
        return holds(row.scoped, other);
    }
    Holds any = Holds::No;
    for (int i = 0; i < cardCount() && any != Holds::Yes; ++i) {
        if (card(i).byWord) continue;
        const Holds one = holds(row.scoped, i);
        if (one != Holds::No) any = one == Holds::Yes ? one : Holds::Undetermined;
    }
    if (row.scope == Scope::AnyCard || any == Holds::Undetermined) return any;
    return any == Holds::Yes ? Holds::No : Holds::Yes;
}

Holds Asked::holds(const Row& row, int index) const
{
    const Holds plain = holds(row.when, index);
    return plain == Holds::No ? plain : both(plain, scopeHolds(row));
}

std::vector<int> Asked::subjectsOf(const Row& row) const
{
    std::vector<int> subjects;
    if (row.scope == Scope::AnyCard)
        for (int i = 0; i < cardCount(); ++i)
            if (!card(i).byWord && holds(row.scoped, i) == Holds::Yes) subjects.push_back(i);
    if (row.scope == Scope::NewCard) subjects.push_back(newCard());
    if (subjects.empty()) subjects.push_back(m_situation.card);
    return subjects;
}

void Asked::nameUnknown(Fact fact, int index, Unknowns& into) const
{
    constexpr std::string_view requestCard = "request.card";
    if (fact == Fact::NewCard || (isOfCard(fact) && index < 0)) return into.add(requestCard);
    if (fact == Fact::OwnCard || fact == Fact::MergeCount) {
        for (int i = 0; i < cardCount(); ++i)
            if (!card(i).status.isKnown()) into.addOfCard(i, entryOf(Fact::CardStatus).unknownAs);
        return;
    }
    if (fact == Fact::CardLetter) {
        if (m_situation.business == Business::Replace && !m_situation.reason.isKnown())
            into.add(entryOf(Fact::RequestReason).unknownAs);
        if (card(index).status.isKnown()) return;
    }
    const std::string_view name = entryOf(fact).unknownAs;
    if (name.empty()) return;  // a default is stated (§21 Facts)
    if (isOfCard(fact)) into.addOfCard(index, name);
    else into.add(name);
}

void Asked::nameUnknown(const Clause& clause, int index, Unknowns& into) const
{
    for (const Condition& condition : clause.conditions)
        if (const Value is = valueOf(condition.fact, index); is == unknown && !condition.allows(is))
            nameUnknown(condition.fact, index, into);
    for (const DateCondition& condition : clause.dates) {
        if (holds(condition, index) != Holds::Undetermined) continue;
        if (index < 0) into.add("request.card");
        else if (condition.than.of != DateTerm::Of::Issued) into.addOfCard(index, "expires");  // §4 row 3: row 2 then
    }
}

void Asked::nameUnknown(const Row& row, int index, Unknowns& into) const
{
    nameUnknown(row.when, index, into);
    if (row.scope == Scope::NewCard) return nameUnknown(row.scoped, m_situation.card < 0 ? -1 : newCard(), into);
    if (row.scope == Scope::Plain) return;
    for (int i = 0; i < cardCount(); ++i)
        if (!card(i).byWord && holds(row.scoped, i) == Holds::Undetermined) nameUnknown(row.scoped, i, into);
}

}  // namespace kapok::domain::rules
