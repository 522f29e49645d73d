#include "reference.h"

#include <algorithm>
#include <array>

namespace kapok::day {
namespace {

using domain::Business;

constexpr int daysInMaking = 20, yearsValid = 10, monthsOfRenewal = 3;
constexpr qint64 cardFee = 2000;  // rules.md §4

const std::array<std::pair<const char*, AccountState>, 4> accountWords{{{"active", AccountState::Active},
                                                                        {"inactive", AccountState::Inactive},
                                                                        {"closed", AccountState::Closed},
                                                                        {"frozen", AccountState::Frozen}}};

QString textIn(const Json& json, const char* key) { return json.contains(key) ? text(json[key]) : QString(); }
QDate dayIn(const Json& json, const char* key) { return QDate::fromString(textIn(json, key), Qt::ISODate); }

bool isOneOf(const QString& status, std::initializer_list<const char*> some)
{
    return std::ranges::any_of(some, [&](const char* one) { return status == QLatin1String(one); });
}

bool expired(const Plastic& card, QDate today) { return card.expires.isValid() && card.expires < today; }

std::vector<Plastic*> finishedElsewhere(Citizen& citizen)
{
    std::vector<Plastic*> some;
    for (Plastic& card : citizen.cards)
        if (card.held() && !card.here() && !card.underWay()) some.push_back(&card);
    return some;
}
auto countElsewhere(const Citizen& citizen)
{
    return std::ranges::count_if(citizen.cards,
                                 [](const Plastic& card) { return card.held() && !card.here() && !card.underWay(); });
}
bool inTransitElsewhere(const Citizen& citizen)
{
    return std::ranges::any_of(citizen.cards,
                               [](const Plastic& card) { return card.held() && !card.here() && card.underWay(); });
}
bool holdsHere(const Citizen& citizen)
{
    return std::ranges::any_of(citizen.cards, [](const Plastic& card) { return card.held() && card.here(); });
}
// §21: after one that was made and ended, and none held, the fee is decided by nobody.
bool hadOneHere(const Citizen& citizen)
{
    return std::ranges::any_of(citizen.cards, [](const Plastic& card) { return card.here() && !card.underWay(); });
}

// §19: a merge of three cards or more, the survivor counted.
Answer withMerges(const Citizen& citizen, Answer otherwise)
{
    if (otherwise == Answer::No || inTransitElsewhere(citizen)) return Answer::No;  // P1.11(12)
    return countElsewhere(citizen) >= 2 ? Answer::WithSecond : otherwise;
}

Answer mayApply(const Citizen& citizen)
{
    if (holdsHere(citizen)) return Answer::No;  // §1 rows 2, 3, 6, 7
    return withMerges(citizen, hadOneHere(citizen) ? Answer::WithSecond : Answer::Yes);
}

// §6, row "merge as survivor"; §21: two cards at least, the survivor in date and of this city.
Answer mayMerge(const Citizen& citizen, const Plastic& survivor, QDate today)
{
    if (countElsewhere(citizen) == 0 || inTransitElsewhere(citizen)) return Answer::No;
    const bool usable = isOneOf(survivor.status, {"normal", "not_activated"});
    if (!survivor.here() || survivor.making != Making::Collected || !usable || expired(survivor, today))
        return Answer::No;
    return countElsewhere(citizen) >= 2 ? Answer::WithSecond : Answer::Yes;
}

Answer ifOneOf(const Plastic& card, std::initializer_list<const char*> some, Answer then = Answer::Yes)
{
    return isOneOf(card.status, some) ? then : Answer::No;
}

// §7, §21: what sleeps; one that overslept with a second person; the bank's half that is missing.
Answer mayActivate(const Plastic& card, QDate today)
{
    if (expired(card, today)) return Answer::No;
    if (isOneOf(card.status, {"normal"}) && card.account == AccountState::Inactive) return Answer::Yes;
    return isOneOf(card.status, {"sealed"}) ? Answer::WithSecond : ifOneOf(card, {"not_activated"});
}

Answer mayReplace(const Citizen& citizen, const Plastic& card, const QString& reason)
{
    const bool lost = reason == QLatin1String("lost");  // L: formal loss first, in the same visit
    return withMerges(
        citizen, lost ? ifOneOf(card, {"sealed", "normal", "formal_loss", "locked", "temporary_loss", "not_activated"})
                      : ifOneOf(card, {"sealed", "normal", "locked", "not_activated"}));
}

Answer mayRenew(const Plastic& card, QDate today)
{
    if (today < card.expires.addMonths(-monthsOfRenewal)) return Answer::No;  // §11
    return ifOneOf(card, {"sealed", "normal", "locked", "not_activated"});
}

Answer mayChangeBank(const Citizen& citizen, const Plastic& card)
{
    return withMerges(citizen, isOneOf(card.status, {"formal_loss"}) ? Answer::WithSecond : ifOneOf(card, {"normal"}));
}

// §13 step 3: at the old bank, once the card that was ordered for it works.
Answer maySettle(const Citizen& citizen, int old)
{
    const Plastic& card = citizen.cards[std::size_t(old)];
    const bool works = std::ranges::any_of(citizen.cards, [&](const Plastic& other) {
        return other.changes == old && other.making == Making::Collected && isOneOf(other.status, {"normal"});
    });
    return works && card.account != AccountState::Frozen ? Answer::Yes : Answer::No;
}

// §14, §16, §19: irreversible, and not while the money on it is stranded.
Answer mayCancel(const Plastic& card)
{
    if (card.account == AccountState::Frozen || !card.medicalCleared) return Answer::No;
    return ifOneOf(card, {"sealed", "normal", "formal_loss", "locked", "temporary_loss", "not_activated"},
                   Answer::WithSecond);
}

// §15: one e-card a person, on a card that works; one elsewhere is received, one on an old card is dissociated first.
Answer mayIssueEcard(const Citizen& citizen, const Plastic& card, QDate today)
{
    const bool may = !expired(card, today) && citizen.ecard != QLatin1String("here");
    return may ? ifOneOf(card, {"normal"}) : Answer::No;
}

// §15, last row: card normal, account activated (and the telephone, which everybody of the day has). What the e-card lacks
// comes first, in the same visit.
Answer mayPayByEcard(const Plastic& card, QDate today)
{
    const bool works = !expired(card, today) && card.account == AccountState::Active;
    return works ? ifOneOf(card, {"normal"}) : Answer::No;
}

// §21, "A card of one's own": under way or waiting it is collected or ended, and nothing else.
Answer mayWithUnfinished(const Plastic& card, const Request& request)
{
    if (card.making != Making::Made) return Answer::No;
    if (request.business == Business::Collect) return Answer::Yes;
    return request.business == Business::Cancel ? Answer::WithSecond : Answer::No;
}

// §6, column by column, of a card of this bank that is in his hands.
Answer mayWithHis(const Citizen& citizen, const Plastic& card, const Request& request, const At& at)
{
    switch (request.business) {
    case Business::Activate: return mayActivate(card, at.today);
    case Business::LossTemporary: return ifOneOf(card, {"sealed", "normal", "locked", "not_activated"});
    case Business::LossFormal: return ifOneOf(card, {"sealed", "normal", "locked", "temporary_loss", "not_activated"});
    case Business::ReleaseTemporary: return ifOneOf(card, {"temporary_loss"});
    case Business::ReleaseFormal: return ifOneOf(card, {"formal_loss"}, Answer::WithSecond);
    case Business::Replace: return mayReplace(citizen, card, request.reason);
    case Business::Renew: return mayRenew(card, at.today);
    case Business::ChangeBankSettle: return maySettle(citizen, request.card);
    case Business::PinReset:
        return expired(card, at.today) ? Answer::No : ifOneOf(card, {"normal", "locked"}, Answer::WithSecond);
    case Business::Cancel: return mayCancel(card);
    case Business::EcardIssue: return mayIssueEcard(citizen, card, at.today);
    case Business::EcardPayment: return mayPayByEcard(card, at.today);
    case Business::SmallPaymentOff: return card.paysSmallAmounts ? Answer::Yes : Answer::No;  // P5.2
    default: return Answer::No;
    }
}

Plastic orderedCard(const QString& bank, const At& at)
{
    Plastic card;
    card.city = QStringLiteral("440700");
    card.bank = bank;
    card.making = Making::Ordered;
    card.ordered = at.today;
    card.orderedAt = at.desk;
    card.account = AccountState::Reserved;
    return card;
}

void mergeElsewhere(Citizen& citizen)
{
    for (Plastic* card : finishedElsewhere(citizen)) {
        card->status = QStringLiteral("merged");
        card->statusBeforeLoss.clear();
    }
}

void lose(Plastic& card, const char* how)
{
    const bool lostAlready = isOneOf(card.status, {"temporary_loss", "formal_loss"});
    if (!lostAlready) card.statusBeforeLoss = card.status;
    card.status = QLatin1String(how);
}

void find(Plastic& card)
{
    card.status = card.statusBeforeLoss.isEmpty() ? QStringLiteral("normal") : card.statusBeforeLoss;
    card.statusBeforeLoss.clear();
}

// P1.11(3), P1.11(15): account cleared, paid out and closed, the card ended.
void end(Plastic& card, Till& till)
{
    till.paidOut += std::exchange(card.fen, 0);
    card.account = AccountState::Closed;
    card.status = QStringLiteral("cancelled");
    card.statusBeforeLoss.clear();
}

// In his hands: the account behind it is opened, and what it takes the place of ends (§9).
void hand(Citizen& citizen, Plastic& card)
{
    card.making = Making::Collected;
    if (card.account == AccountState::Reserved) card.account = AccountState::Inactive;
    if (card.replaces < 0) return;
    Plastic& old = citizen.cards[std::size_t(card.replaces)];
    old.status = QStringLiteral("cancelled");
    old.statusBeforeLoss.clear();
    old.account = AccountState::Closed;
    card.fen += std::exchange(old.fen, 0);
    if (citizen.ecard != QLatin1String("none")) citizen.ecard = QStringLiteral("old_card");  // §15
}

void orderInPlace(Citizen& citizen, int old, const At& at)
{
    Plastic card = orderedCard(citizen.cards[std::size_t(old)].bank, at);
    card.replaces = old;
    citizen.cards.push_back(std::move(card));
}

}  // namespace

Citizen citizenOf(const Json& person)
{
    Citizen citizen{textIn(person, "id"), {}, textIn(person, "ecard")};
    static const std::map<QString, Making> makings{{QStringLiteral("applied"), Making::Ordered},
                                                   {QStringLiteral("in_production"), Making::Ordered},
                                                   {QStringLiteral("failed"), Making::Failed},
                                                   {QStringLiteral("at_outlet"), Making::Made},
                                                   {QStringLiteral("collected"), Making::Collected}};
    for (const Json& one : person["cards"]) {
        Plastic card;
        card.city = textIn(one, "city");
        card.bank = textIn(one, "bank");
        card.status = textIn(one, "status");
        card.making = makings.at(textIn(one, "production"));
        card.expires = dayIn(one, "expires");
        card.medicalCleared = one.value("social_account_cleared", true);
        for (const auto& [word, state] : accountWords)
            if (one.value("bank_account", std::string()) == word) card.account = state;
        citizen.cards.push_back(std::move(card));
    }
    return citizen;
}

void passTo(QDate today, Citizen& citizen)
{
    for (Plastic& card : citizen.cards) {
        const bool made = card.making == Making::Ordered && card.held() && card.ordered.isValid() &&
                          card.ordered.daysTo(today) >= daysInMaking;
        if (!made) continue;
        card.making = Making::Made;
        card.status = QStringLiteral("not_activated");
        card.expires = card.ordered.addDays(daysInMaking).addYears(yearsValid).addDays(-1);
    }
}

Answer may(const Citizen& citizen, const Request& request, const At& at)
{
    if (request.business == Business::Apply) return mayApply(citizen);
    if (request.business == Business::EcardDissociate)
        return citizen.ecard == QLatin1String("none") ? Answer::No : Answer::Yes;
    const Plastic& card = citizen.cards[std::size_t(request.card)];
    if (request.business == Business::Merge) return mayMerge(citizen, card, at.today);
    if (!card.here() || !card.held()) return Answer::No;
    if (request.business == Business::ChangeBank)  // X15 the other way round: never at its own bank
        return card.bank != at.bank && card.making == Making::Collected ? mayChangeBank(citizen, card) : Answer::No;
    if (card.bank != at.bank) return Answer::No;
    return card.making == Making::Collected ? mayWithHis(citizen, card, request, at) : mayWithUnfinished(card, request);
}

void done(Citizen& citizen, const Request& request, const At& at, Till& till)
{
    const auto card = [&]() -> Plastic& { return citizen.cards[std::size_t(request.card)]; };
    switch (request.business) {
    case Business::Apply:
        till.fees += hadOneHere(citizen) ? namedFee : 0;
        mergeElsewhere(citizen);
        citizen.cards.push_back(orderedCard(at.bank, at));
        break;
    case Business::Merge: mergeElsewhere(citizen); break;
    case Business::Collect: hand(citizen, card()); break;
    case Business::Activate:
        card().status = QStringLiteral("normal");
        if (card().account == AccountState::Inactive) card().account = AccountState::Active;
        break;
    case Business::LossTemporary: lose(card(), "temporary_loss"); break;
    case Business::LossFormal: lose(card(), "formal_loss"); break;
    case Business::ReleaseTemporary:
    case Business::ReleaseFormal: find(card()); break;
    case Business::Replace:
        till.fees += cardFee;
        if (request.reason == QLatin1String("lost")) lose(card(), "formal_loss");
        mergeElsewhere(citizen);
        orderInPlace(citizen, request.card, at);
        break;
    case Business::Renew:
        till.fees += expired(card(), at.today) ? cardFee : 0;
        orderInPlace(citizen, request.card, at);
        break;
    case Business::ChangeBank:
        till.fees += cardFee;
        mergeElsewhere(citizen);
        citizen.cards.push_back(orderedCard(at.bank, at));
        citizen.cards.back().changes = request.card;
        break;
    case Business::PinReset: card().status = QStringLiteral("normal"); break;
    case Business::EcardIssue:
    case Business::EcardPayment: citizen.ecard = QStringLiteral("here"); break;
    case Business::EcardDissociate: citizen.ecard = QStringLiteral("none"); break;
    case Business::SmallPaymentOff: card().paysSmallAmounts = false; break;
    case Business::ChangeBankSettle:
    case Business::Cancel: end(card(), till); break;
    default: break;
    }
}

std::string said(const Plastic& card, QDate today)
{
    const char* making = card.making == Making::Ordered  ? (card.ordered < today ? "in_production" : "applied")
                         : card.making == Making::Failed ? "failed"
                         : card.making == Making::Made   ? "at_outlet"
                                                         : "collected";
    std::string account;  // while it is only reserved the province hears nothing of it
    for (const auto& [word, state] : accountWords)
        if (state == card.account) account = word;
    return card.bank.toStdString() + ' ' + making + ' ' + card.status.toStdString() + ' ' + account + ' ' +
           std::to_string(card.fen);
}

}  // namespace kapok::day
