// The facts of one request as numbers, ready to be asked quickly and to be followed elsewhere: a road is
// tried on a copy.
#pragma once

#include "domain/facts.h"
#include "domain/rules/vocabulary.h"

namespace kapok::domain::rules {

/// A value of whatever list, as the rows compare it: its place there.
using Value = std::int8_t;
constexpr Value unknown = -1;
using Day = std::int64_t;  ///< Julian day; 0 is unknown
constexpr Day noDay = 0;

/// A value of a closed list (or a flag, or a small number), or unknown.
template <class Code>
class Known {
public:
    constexpr Known() = default;
    constexpr Known(Code code) : m_value(Value(code)) {}
    constexpr Known(const std::optional<Code>& code) : m_value(code ? Value(*code) : unknown) {}

    constexpr bool isKnown() const { return m_value != unknown; }
    constexpr Value value() const { return m_value; }
    constexpr bool operator==(Code code) const { return m_value == Value(code); }
    constexpr bool operator==(const Known&) const = default;

private:
    Value m_value = unknown;
};

struct CardSituation {
    int city = 0;  ///< six figures
    Known<Bank> bank;
    Known<int> generation;
    Known<CardStatus> status;
    Known<Production> production = Production::Collected;
    Known<BankAccountState> account;
    Known<bool> lost, cleared;
    Day expires = noDay, issued = noDay;
    bool byWord = false;  ///< counts in nothing but a business about it, like a card of another province

    bool isNoLongerHeld() const { return status == CardStatus::Cancelled || status == CardStatus::Merged; }
};

struct Situation {
    Day today = noDay;
    Day born = noDay;
    int deskCity = 0;
    Known<Bank> deskBank;
    Known<bool> quickIssue;
    Known<PhotoSource> photoSource;
    Known<bool> online = true;
    Known<PersonKind> kind;
    Known<bool> insured, deceased, identityChanged, mobileInUse;
    Known<bool> agencyCorrected = false;
    Known<Ecard> ecard;
    Known<Presence> who;
    bool documentsKnown = false;
    std::uint32_t documents = 0;  ///< bit n: DocumentKind(n) was shown
    Business business = Business::Apply;
    int card = -1;  ///< index into cards
    Known<ReplaceReason> reason;
    Known<DamageCause> cause = DamageCause::Personal;
    Known<Channel> channel;
    Known<Bank> chosenBank;
    Known<InTransitWish> wish;
    Known<Waiver> waiver;
    bool inside = false;             ///< a first step of another business
    std::optional<qint64> namedFee;  ///< by an approver, in fen
    std::vector<CardSituation> cards;

    bool shows(DocumentKind document) const { return documents >> unsigned(document) & 1u; }
    Place placeOf(const CardSituation& card) const;
    const CardSituation* named() const { return card < 0 ? nullptr : &cards[std::size_t(card)]; }
};

Situation situationOf(const Facts& facts);

}  // namespace kapok::domain::rules
