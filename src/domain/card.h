// A social security card as a record: what is printed on it, what is in its chip, and where it stands.
#pragma once

#include "base/json.h"
#include "base/redacted.h"
#include "domain/codes.h"
#include "domain/facts.h"

#include <vector>

namespace kapok::domain {

/// The 32 hexadecimal characters of the chip's EF05, of which the first six figures are the issuing
/// division (codes.md §8): the name of one card for ever. Not a person's number, so not masked.
struct CardIdentification {
    QString text;
    bool operator==(const CardIdentification&) const = default;
};

/// The nine characters printed on the card (AAZ500); shown as D12 **** 07.
struct CardNumber {
    QString text;
    bool operator==(const CardNumber&) const = default;
};
inline QString masked(const CardNumber& number)
{
    return number.text.left(3) + QStringLiteral(" **** ") + number.text.right(2);
}

/// The account of the bank that the card carries.
struct AccountNumber {
    QString text;
    bool operator==(const AccountNumber&) const = default;
};
inline QString masked(const AccountNumber& number) { return maskedNumber(number.text); }

struct Card {
    QString ref;  ///< the name that facts and requests use of it
    QString city;
    std::optional<Bank> bank;
    std::optional<int> generation;  ///< 1 to 3
    Production production = Production::Collected;
    std::optional<ApplicationStatus> application;  ///< nothing while it is unknown, or not yet made
    Activation activation = Activation::NotActivated;
    std::optional<QDate> expires, issued;
    std::optional<BankAccountState> bankAccount;
    std::optional<bool> socialAccountCleared;
    std::optional<CardIdentification> identification;
    std::optional<Redacted<CardNumber>> number;
    std::optional<Redacted<AccountNumber>> account;
    std::optional<QString> outlet;   ///< code of the outlet where it lies or was handed out
    std::optional<QString> changes;  ///< ref of another bank's card from which its holder changes to it (P1.11(15))

    bool operator==(const Card&) const = default;

    /// The contract's one word for application status and activation; nothing where it is unknown.
    std::optional<QString> status() const;
    void setStatus(CardStatus status);
    /// Applied for and not yet a finished card: in transit 在途.
    bool inTransit() const;
    /// Known by the citizen's word only: see cardByWord().
    bool isByWord() const;
};

/// The card that a citizen says he holds while nobody can be asked which: taken as in order, so of this
/// desk's city and bank and in use. What is done with it is provisional; the province finds the card, or
/// refuses (rules.md §2, offline).
Card cardByWord(const Facts::Desk& desk);
/// The card that is most likely meant: of those of this city that are still cards the one of `bank`, else the first;
/// where there is none, the first of all. Null of none.
const Card* likelyCard(const std::vector<Card>& cards, const QString& city, std::optional<Bank> bank = {});

/// Keys of contract.md §2, and identification, number, account, outlet, changes. Personal values are marked.
Json toJson(const Card& card);
/// BadInput names the key. Takes marked and bare values alike.
Expected<Card> cardOf(const Json& json);

/// What the rules are told of a card; lost_by_holder is the citizen's to say.
CardFacts factsOf(const Card& card);

}  // namespace kapok::domain
