// The closed lists of the rules: reasons, steps, papers, stages, what the engine derives, and the facts that
// a row may name with the values they can have (contract.md §2, rules.md §21). What is not here cannot
// stand in a rule pack.
#pragma once

#include "domain/business.h"
#include "domain/codes.h"

#include <variant>

namespace kapok::domain::rules {

using domain::wordOf;

enum class Reason : std::uint8_t {
    NoCard,
    NothingToMerge,
    CardWaitingAtOutlet,
    CardCannotBeFound,
    HasCardKeepUsing,
    InTransitHere,
    InTransitElsewhere,
    OtherCityCard,
    MergeNeedsCounter,
    CounterOnly,
    ProvinceNotReached,
    PapersMissing,
    Deceased,
    AgentNotAllowed,
    GuardianRequired,
    NotThisBank,
    NotQuickIssueOutlet,
    StatusForbids,
    FormalLossFirst,
    SecondPerson,
    AgencyFirst,
    OriginalBank,
    TooEarlyToRenew,
    RenewalOverdue,
    FeeNotConfigured,
    MergedNoPinReset,
    MergedLossRoute,
    NewCardNotActivated,
    OldCardMissing,
    AccountFrozen,
    MedicalAccountNotCleared,
    EcardCollectFirst,
    EcardCardState,
    EcardBankInactive,
    EcardMobileMissing,
    EcardHere,
    EcardElsewhere,
    EcardOldCard,
    EcardNone,
    SameBank,
    SurvivorOtherCity
};
consteval auto wordsOf(Reason)
{
    return listed<Reason::SurvivorOtherCity>(
        "no_card", "nothing_to_merge", "card_waiting_at_outlet", "card_cannot_be_found", "has_card_keep_using",
        "in_transit_here", "in_transit_elsewhere", "other_city_card", "merge_needs_counter", "counter_only",
        "province_not_reached", "papers_missing", "deceased", "agent_not_allowed", "guardian_required", "not_this_bank",
        "not_quick_issue_outlet", "status_forbids", "formal_loss_first", "second_person", "agency_first",
        "original_bank", "too_early_to_renew", "renewal_overdue", "fee_not_configured", "merged_no_pin_reset",
        "merged_loss_route", "new_card_not_activated", "old_card_missing", "account_frozen",
        "medical_account_not_cleared", "ecard_collect_first", "ecard_card_state", "ecard_bank_inactive",
        "ecard_mobile_missing", "ecard_here", "ecard_elsewhere", "ecard_old_card", "ecard_none", "same_bank",
        "survivor_other_city");
}

/// What else than a business can stand in `then`: as far as MergeAtThatCity ways back to the same business,
/// behind it steps of others.
enum class Way : std::uint8_t {
    BringPapers,
    HolderComes,
    GuardianComes,
    ComeToOutlet,
    CardBank,
    QuickIssueOutlet,
    WhenLineIsUp,
    MergeAtThatCity,
    ConfirmMerge,
    CancelAtThatCity,
    ContactIssuingBank,
    WaitUntilMade,
    MergeWhenMade,
    Agency,
    MedicalDepartment,
    VerifyInsuredData,
    KeepUsingSurvivor,
    TheBusiness  ///< the one that was asked, in a pack only
};
consteval auto wordsOf(Way)
{
    return listed<Way::TheBusiness>("bring_papers", "holder_comes", "guardian_comes", "come_to_outlet", "card_bank",
                                    "quick_issue_outlet", "when_line_is_up", "merge_at_that_city", "confirm_merge",
                                    "cancel_at_that_city", "contact_issuing_bank", "wait_until_made", "merge_when_made",
                                    "agency", "medical_department", "verify_insured_data", "keep_using_survivor",
                                    "$business");
}

/// What can stand in `then`: a business by its name, or a way of another kind.
using Step = std::variant<Business, Way>;
const QString& wordOf(const Step& step);
std::optional<Step> stepOfWord(const QString& word);
/// All that can be said to somebody, so without TheBusiness.
std::vector<Step> everyStep();

/// What is printed.
enum class Paper : std::uint8_t {
    Receipt,
    FeeReceipt,
    Consequences,
    MergeSlip,
    ContactSlip,
    TransferNotice,
    Slip,
    RefusalSlip
};
consteval auto wordsOf(Paper)
{
    return listed<Paper::RefusalSlip>("receipt", "fee_receipt", "consequences", "merge_slip", "contact_slip",
                                      "transfer_notice", "slip", "refusal_slip");
}

/// The order of asking (contract.md §2). FirstSteps and Sync come when nothing has refused.
enum class Stage : std::uint8_t {
    Deceased,
    Present,
    Papers,
    Line,
    OtherCards,
    BankAndPlace,
    Status,
    Time,
    Money,
    FirstSteps,
    Sync
};
consteval auto wordsOf(Stage)
{
    return listed<Stage::Sync>("deceased", "present", "papers", "line", "other_cards", "bank_and_place", "status",
                               "time", "money", "first_steps", "sync");
}

/// The sentences of a pack that belong to no reason.
enum class Phrase : std::uint8_t { Accept, AcceptFee, AcceptFeeDate, Free, Paid, Provisional };
consteval auto wordsOf(Phrase)
{
    return listed<Phrase::Provisional>("accept", "accept_fee", "accept_fee_date", "free", "paid", "provisional");
}

// What the engine derives, where it is more than true or false.
enum class PapersShown : std::uint8_t { Complete, ReceiptMissing, Missing };
consteval auto wordsOf(PapersShown) { return listed<PapersShown::Missing>("complete", "receipt_missing", "missing"); }

/// The card that a business can be about: by word where only the citizen knows of it.
enum class OwnCard : std::uint8_t { None, ByWord, Own };
consteval auto wordsOf(OwnCard) { return listed<OwnCard::Own>("none", "by_word", "own"); }

enum class MergeCount : std::uint8_t { Fewer, Two, Many };
consteval auto wordsOf(MergeCount) { return listed<MergeCount::Many>("fewer", "two", "many"); }

enum class NewCard : std::uint8_t { None, One };
consteval auto wordsOf(NewCard) { return listed<NewCard::One>("none", "one"); }

enum class Answer : std::uint8_t { Starts, Provisional, Stopped };
consteval auto wordsOf(Answer) { return listed<Answer::Stopped>("starts", "provisional", "stopped"); }

/// Unset where neither the pack has decided it nor an approver named it.
enum class Fee : std::uint8_t { None, Zero, Some, Unset };
consteval auto wordsOf(Fee) { return listed<Fee::Unset>("none", "zero", "some", "unset"); }

enum class Place : std::uint8_t { ThisCity, OtherCity, OtherProvince };
consteval auto wordsOf(Place) { return listed<Place::OtherProvince>("this_city", "other_city", "other_province"); }

/// §6: may start, with a second person, formal loss first, refused; none where §6 has no row.
enum class Letter : std::uint8_t { T, A, L, Dash, None };
consteval auto wordsOf(Letter) { return listed<Letter::None>("T", "A", "L", "-", "none"); }

/// The facts that a row may name. From Minor on they are derived: what is no comparison with a
/// constant, computed by the engine (design.md §3). Those of a card stand behind CardStatus.
enum class Fact : std::uint8_t {
    Online,
    QuickIssue,
    PhotoSource,
    PersonKind,
    Insured,
    IsDeceased,
    IdentityChanged,
    AgencyCorrected,
    MobileInUse,
    Ecard,
    RequestReason,
    Cause,
    Channel,
    InTransitWish,
    Waiver,
    Minor,        ///< up to and including the day before the birthday of cfg:minor_age
    Presence,     ///< who counts as present: a guardian of an adult is an agent; heirs of a deceased person
    PapersShown,  ///< complete, receipt_missing (that alone, at collect), missing
    PapersAsked,  ///< false by phone, and by web for what takes no paper
    OwnCard,
    MergeCount,  ///< cards of the province held or under way: fewer than two, two, many
    ChosenBankIsDesk,
    CardNamed,  ///< request.card is given
    NewCard,    ///< at settlement: the other card of this city, none or one
    Inside,     ///< asked as a first step of another business: a consent to merge, a formal loss
    FirstStep,  ///< the business could start only after a first step
    Answer,     ///< starts, provisional, stopped
    AnswerReason,
    Fee,
    FeeIsSet,    ///< false where the pack leaves it to an approver
    MergeFirst,  ///< a merge comes first
    CardStatus,
    CardProduction,
    CardBank,
    CardGeneration,
    CardAccount,
    CardLost,
    CardCleared,
    CardPlace,  ///< this_city, other_city (of the desk's province), other_province
    CardAsked,  ///< it is the one that the request names
    CardBankIsDesk,
    CardBankIsChosen,
    CardHere,       ///< the desk is of the card's bank and city
    CardKnownHere,  ///< it is known to lie at this outlet
    CardLetter      ///< the letter of §6 for this business and the card's status
};
constexpr std::size_t factCount = std::size_t(Fact::CardLetter) + 1;

enum class ValueKind : std::uint8_t { Flag, Number, Word };

/// One fact: its name in a pack, the values it can have (index = value), and the name under which it
/// stands in `unknown`; empty where a default is stated, so that it never stands there.
struct FactEntry {
    Fact fact;
    const char* name;
    ValueKind kind;
    std::span<const char* const> values;
    const char* unknownAs;
};

const FactEntry& entryOf(Fact fact);
std::optional<Fact> factOfName(const QString& name);
constexpr bool isOfCard(Fact fact) { return fact >= Fact::CardStatus; }

/// The index of `word` in `values`, or -1.
int indexOf(std::span<const char* const> values, const QString& word);

}  // namespace kapok::domain::rules
