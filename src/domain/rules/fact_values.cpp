#include "domain/rules/fact_values.h"

#include <QDate>

#include <algorithm>
#include <bit>

namespace kapok::domain::rules {
namespace {

Value flag(bool is) { return is ? value::Yes : value::No; }
Value same(Value one, Value other) { return one == unknown || other == unknown ? unknown : flag(one == other); }

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

Value Asked::valueOf(Fact fact, int card) const
{
    const Situation& s = m_situation;
    if (isOfCard(fact)) return card < 0 ? unknown : cardValueOf(fact, card);
    switch (fact) {
    case Fact::Online: return s.online;
    case Fact::QuickIssue: return s.quickIssue;
    case Fact::PhotoSource: return s.photoSource;
    case Fact::PersonKind: return s.kind;
    case Fact::Insured: return s.insured;
    case Fact::IsDeceased: return s.deceased;
    case Fact::IdentityChanged: return s.identityChanged;
    case Fact::AgencyCorrected: return s.agencyCorrected;
    case Fact::MobileInUse: return s.mobileInUse;
    case Fact::RequestReason: return s.reason;
    case Fact::Cause: return s.cause;
    case Fact::Channel: return s.channel;
    case Fact::InTransitWish: return s.wish;
    case Fact::Waiver: return s.waiver;
    case Fact::Minor: return minor();
    case Fact::Presence: return presence();
    case Fact::PapersShown: return papersShown();
    case Fact::PapersAsked: return papersAsked();
    case Fact::OwnCard: return ownCard();
    case Fact::MergeCount: return mergeCount();
    case Fact::ChosenBankIsDesk: return flag(s.chosenBank == unknown || s.chosenBank == s.deskBank);
    case Fact::CardNamed: return flag(s.card >= 0);
    case Fact::NewCard: return s.card < 0 ? unknown : Value(newCard() < 0 ? value::None : value::One);
    case Fact::Inside: return flag(isInside());
    case Fact::FirstStep: return flag(found.firstStep);
    case Fact::Answer: return found.answer;
    case Fact::AnswerReason: return found.reason;
    case Fact::Fee: return found.fee;
    case Fact::FeeIsSet: return flag(found.feeIsSet);
    case Fact::MergeFirst: return flag(found.mergeFirst);
    default: return unknown;
    }
}

Value Asked::cardValueOf(Fact fact, int index) const
{
    const Situation& s = m_situation;
    const CardSituation& card = s.cards[std::size_t(index)];
    switch (fact) {
    case Fact::CardStatus: return card.status;
    case Fact::CardProduction: return card.production;
    case Fact::CardBank: return card.bank;
    case Fact::CardGeneration: return card.generation;
    case Fact::CardAccount: return card.account;
    case Fact::CardLost: return card.lost;
    case Fact::CardCleared: return card.cleared;
    case Fact::CardPlace: return s.placeOf(card);
    case Fact::CardAsked: return flag(index == s.card);
    case Fact::CardBankIsDesk: return same(card.bank, s.deskBank);
    case Fact::CardBankIsChosen: return same(card.bank, s.chosenBank == unknown ? s.deskBank : s.chosenBank);
    case Fact::CardHere: return s.placeOf(card) != value::ThisCity ? Value(value::No) : same(card.bank, s.deskBank);
    case Fact::CardKnownHere:
        return flag(card.production == value::AtOutlet && s.placeOf(card) == value::ThisCity &&
                    card.bank == s.deskBank);
    case Fact::CardLetter: return letterOf(card);
    default: return unknown;
    }
}

// §6. Where reason or status is unknown the letter is known only if it is the same for all of them.
Value Asked::letterOf(const CardSituation& card) const
{
    const auto& rows = m_pack.grid[std::size_t(m_situation.business)];
    const bool byReason = m_situation.business == Business::Replace;
    std::optional<Value> letter;
    for (std::size_t reason = 0; reason < (byReason ? replaceReasonCount : 1); ++reason) {
        if (byReason && m_situation.reason != unknown && m_situation.reason != Value(reason)) continue;
        for (std::size_t status = 0; status < statusCount; ++status) {
            if (card.status != unknown && card.status != Value(status)) continue;
            if (letter && *letter != rows[reason][status]) return unknown;
            letter = rows[reason][status];
        }
    }
    return letter.value_or(unknown);
}

// §1: a minor up to and including the day before the birthday; an adult where the birth date is unknown.
Value Asked::minor() const
{
    if (m_situation.born == noDay) return value::No;
    return flag(m_situation.today < addedMonths(m_situation.born, 12 * m_pack.minorAge));
}

Value Asked::presence() const
{
    if (m_situation.deceased == value::Yes && mayHeirsDo(m_situation.business)) return value::Heirs;
    // §21 Papers: a guardian of an adult, or of a person of unknown age, is an agent.
    if (m_situation.who == value::Guardian && minor() == value::No) return value::Agent;
    return m_situation.who;
}

Value Asked::papersShown() const
{
    if (found.needs == 0) return value::Complete;
    if (!m_situation.documentsKnown) return unknown;
    if (found.missing == 0) return value::Complete;
    const bool receiptAlone =
        found.missing == 1u << unsigned(Document::Receipt) && m_situation.business == Business::Collect;
    return receiptAlone ? value::ReceiptMissing : value::Missing;
}

// §21: a card of another province counts in nothing but a business about it.
Value Asked::ownCard() const
{
    const auto& cards = m_situation.cards;
    if (m_situation.card >= 0)
        return Value(cards[std::size_t(m_situation.card)].byWord ? value::ByWord : value::OwnCard);
    bool doubtful = false;
    for (const CardSituation& card : cards) {
        if (m_situation.placeOf(card) == value::OtherProvince || card.isNoLongerHeld() || card.byWord) continue;
        if (card.status != unknown) return value::OwnCard;
        doubtful = true;
    }
    if (doubtful) return unknown;
    return Value(std::ranges::any_of(cards, &CardSituation::byWord) ? value::ByWord : value::NoCard);
}

Value Asked::mergeCount() const
{
    const auto classOf = [](int count) { return count < 2 ? value::Fewer : count == 2 ? value::Two : value::Many; };
    int certain = 0, doubtful = 0;
    for (const CardSituation& card : m_situation.cards) {
        if (m_situation.placeOf(card) == value::OtherProvince || card.isNoLongerHeld() || card.byWord) continue;
        ++(card.status == unknown ? doubtful : certain);
    }
    const auto least = classOf(certain);
    return least == classOf(certain + doubtful) ? Value(least) : unknown;
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

// §21 Channels: none by phone, nor by web for a temporary loss and for what is for the counter only.
Value Asked::papersAsked() const
{
    if (m_situation.channel == value::Phone) return value::No;
    if (m_situation.channel != value::Web) return value::Yes;
    return flag(m_situation.business != Business::LossTemporary && !isCounterOnly());
}

int Asked::newCard() const
{
    int other = -1;
    for (int i = 0; i < int(m_situation.cards.size()); ++i) {
        const CardSituation& card = m_situation.cards[std::size_t(i)];
        if (i == m_situation.card || m_situation.placeOf(card) != value::ThisCity) continue;
        if (card.isNoLongerHeld() || card.byWord) continue;
        if (other < 0 || (card.status == value::Normal && card.production == value::Collected)) other = i;
    }
    return other;
}

Holds Asked::holds(const DateCondition& condition, int index) const
{
    Day than = m_situation.today;
    if (condition.than.of == DateTerm::Of::Constant) than = condition.than.constant;
    if (condition.than.of == DateTerm::Of::Expires || condition.than.of == DateTerm::Of::Issued) {
        if (index < 0) return Holds::Undetermined;
        const CardSituation& card = m_situation.cards[std::size_t(index)];
        than = condition.than.of == DateTerm::Of::Expires ? card.expires : card.issued;
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

Holds Asked::holds(const Clause& clause, int card) const
{
    Holds all = Holds::Yes;
    for (const Condition& condition : clause.conditions) {
        const Value is = valueOf(condition.fact, card);
        if (condition.allows(is)) continue;
        if (is != unknown) return Holds::No;
        all = Holds::Undetermined;
    }
    for (const DateCondition& condition : clause.dates) {
        all = both(all, holds(condition, card));
        if (all == Holds::No) return all;
    }
    return all;
}

Holds Asked::scopeHolds(const Row& row) const
{
    if (row.scope == Scope::Plain) return Holds::Yes;
    if (row.scope == Scope::NewCard) {
        const int card = m_situation.card < 0 ? -1 : newCard();
        if (m_situation.card >= 0 && card < 0) return Holds::No;
        return holds(row.scoped, card);
    }
    Holds any = Holds::No;
    for (int i = 0; i < int(m_situation.cards.size()) && any != Holds::Yes; ++i) {
        if (m_situation.cards[std::size_t(i)].byWord) continue;
        const Holds one = holds(row.scoped, i);
        if (one != Holds::No) any = one == Holds::Yes ? one : Holds::Undetermined;
    }
    if (row.scope == Scope::AnyCard || any == Holds::Undetermined) return any;
    return any == Holds::Yes ? Holds::No : Holds::Yes;
}

Holds Asked::holds(const Row& row, int card) const
{
    const Holds plain = holds(row.when, card);
    return plain == Holds::No ? plain : both(plain, scopeHolds(row));
}

std::vector<int> Asked::subjectsOf(const Row& row) const
{
    std::vector<int> subjects;
    if (row.scope == Scope::AnyCard)
        for (int i = 0; i < int(m_situation.cards.size()); ++i)
            if (!m_situation.cards[std::size_t(i)].byWord && holds(row.scoped, i) == Holds::Yes) subjects.push_back(i);
    if (row.scope == Scope::NewCard) subjects.push_back(newCard());
    if (subjects.empty()) subjects.push_back(m_situation.card);
    return subjects;
}

void Asked::nameUnknown(Fact fact, int card, const std::vector<QString>& refs, QStringList& into) const
{
    const auto add = [&](const QString& name) {
        if (!into.contains(name)) into.append(name);
    };
    const auto ofCard = [&](int index, const char* name) {
        add(QStringLiteral("cards[%1].%2").arg(refs[std::size_t(index)], QString::fromLatin1(name)));
    };
    const auto statuses = [&] {
        for (int i = 0; i < int(m_situation.cards.size()); ++i)
            if (m_situation.cards[std::size_t(i)].status == unknown) ofCard(i, "status");
    };
    const char* name = entryOf(fact).unknownAs;
    if (fact == Fact::OwnCard || fact == Fact::MergeCount) return statuses();
    if (fact == Fact::NewCard) return add(QStringLiteral("request.card"));
    if (isOfCard(fact) && card < 0) return add(QStringLiteral("request.card"));
    if (fact == Fact::CardLetter) {
        if (m_situation.business == Business::Replace && m_situation.reason == unknown)
            add(QStringLiteral("request.reason"));
        if (m_situation.cards[std::size_t(card)].status == unknown) ofCard(card, name);
        return;
    }
    if (*name == '\0') return;  // a default is stated (§21 Facts)
    if (isOfCard(fact)) ofCard(card, name);
    else add(QString::fromLatin1(name));
}

void Asked::nameUnknown(const Clause& clause, int card, const std::vector<QString>& refs, QStringList& into) const
{
    for (const Condition& condition : clause.conditions)
        if (const Value is = valueOf(condition.fact, card); is == unknown && !condition.allows(is))
            nameUnknown(condition.fact, card, refs, into);
    for (const DateCondition& condition : clause.dates) {
        if (holds(condition, card) != Holds::Undetermined) continue;
        const QString name = card < 0 ? QStringLiteral("request.card")
                                      : QStringLiteral("cards[%1].expires").arg(refs[std::size_t(card)]);
        const bool defaulted = card >= 0 && condition.than.of == DateTerm::Of::Issued;  // §4 row 3: row 2 then
        if (!defaulted && !into.contains(name)) into.append(name);
    }
}

void Asked::nameUnknown(const Row& row, int card, const std::vector<QString>& refs, QStringList& into) const
{
    nameUnknown(row.when, card, refs, into);
    if (row.scope == Scope::NewCard) return nameUnknown(row.scoped, m_situation.card < 0 ? -1 : newCard(), refs, into);
    if (row.scope == Scope::Plain) return;
    for (int i = 0; i < int(m_situation.cards.size()); ++i)
        if (!m_situation.cards[std::size_t(i)].byWord && holds(row.scoped, i) == Holds::Undetermined)
            nameUnknown(row.scoped, i, refs, into);
}

}  // namespace kapok::domain::rules
