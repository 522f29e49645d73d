// The closed lists of the rules: reasons, steps, documents, papers, stages, and the facts that a row
// may name with the values they can have (contract.md §2, rules.md §21). What is not here cannot
// stand in a rule pack.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <span>

namespace kapok::domain::rules {

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
    SameBank,
    SurvivorOtherCity,
    Count
};

/// What can stand in `then`: businesses by their names, ways back to the same business, and other steps.
enum class Step : std::uint8_t {
    Apply,
    Collect,
    ApplyCancel,
    Activate,
    LossTemporary,
    LossFormal,
    ReleaseTemporary,
    ReleaseFormal,
    Replace,
    Renew,
    ChangeBank,
    ChangeBankSettle,
    Merge,
    Cancel,
    PinChange,
    PinReset,
    EcardIssue,
    EcardPayment,
    Progress,
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
    TheBusiness,  ///< "$business": the one that was asked, in a pack only
    Count
};

enum class Document : std::uint8_t {
    IdCard,
    HouseholdBook,
    GuardianId,
    AgentId,
    PowerOfAttorney,
    TravelPermit,
    ResidencePermit,
    Passport,
    Photo,
    PoliceCertificate,
    Receipt,
    OldCard,
    NewCard,
    MedicalSettlementSlip,
    TransferNotice,
    Count
};

enum class Paper : std::uint8_t {
    Receipt,
    FeeReceipt,
    Consequences,
    MergeSlip,
    ContactSlip,
    TransferNotice,
    Slip,
    RefusalSlip,
    Count
};

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
    Sync,
    Count
};

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
    RequestReason,
    Cause,
    Channel,
    InTransitWish,
    Waiver,
    Minor,        ///< up to and including the day before the birthday of cfg:minor_age
    Presence,     ///< who counts as present: a guardian of an adult is an agent; heirs of a deceased person
    PapersShown,  ///< complete, receipt_missing (that alone, at collect), missing
    PapersAsked,  ///< false by phone, and by web for what takes no paper
    OwnCard,      ///< the card that a business can be about: none, by_word where only the citizen knows of it, own
    MergeCount,   ///< cards of the province held or under way: fewer than two, two, many
    ChosenBankIsDesk,
    CardNamed,  ///< request.card is given
    NewCard,    ///< at settlement: the other card of this city, none or one
    Inside,     ///< asked as a first step of another business: a consent to merge, a formal loss
    FirstStep,  ///< the business could start only after a first step
    Answer,     ///< starts, provisional, stopped
    AnswerReason,
    Fee,         ///< none, zero, some; unset where neither the pack has decided it nor an approver named it
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
    CardLetter,     ///< the letter of §6 for this business and the card's status
    Count
};

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

const QString& nameOf(Reason reason);
const QString& nameOf(Step step);
const QString& nameOf(Document document);
const QString& nameOf(Paper paper);
const QString& nameOf(Stage stage);

/// The value of a closed list by its name.
template <class Value>
std::optional<Value> valueOfName(const QString& name)
{
    for (int i = 0; i < int(Value::Count); ++i)
        if (nameOf(Value(i)) == name) return Value(i);
    return std::nullopt;
}

/// The index of `word` in `values`, or -1.
int indexOf(std::span<const char* const> values, const QString& word);

// Values of facts that the engine sets or compares itself; the order is that of the lists.
namespace value {
enum Truth { No, Yes };
enum PhotoSource { Bring };
enum Kind { Resident };
enum Who { Holder, Guardian, Agent, UnitAgent, Heirs };
enum Papers { Complete, ReceiptMissing, Missing };
enum Own { NoCard, ByWord, OwnCard };
enum Count { Fewer, Two, Many };
enum New { None, One };
enum Answer { Starts, Provisional, Stopped };
enum Fee { NoFee, Zero, Some, Unset };
enum Status { NotActivated, Sealed, Normal, TemporaryLoss, FormalLoss, Locked, Cancelled, Merged };
enum Production { Applied, Failed, InProduction, AtOutlet, Collected };
enum Place { ThisCity, OtherCity, OtherProvince };
enum ReplaceReason { Lost, Damaged, InformationChanged, InformationWrong, ByWish };
enum Channel { NormalChannel, Instant, Phone, Web };
enum Letter { T, A, L, Dash, NoLetter };
}  // namespace value

}  // namespace kapok::domain::rules
