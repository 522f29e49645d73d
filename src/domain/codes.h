// The closed lists of contract.md §2, each once: every value with its word in facts, journal and messages;
// and the three status dimensions of a card (codes.md §1-3): production, application status, activation.
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kapok::domain {

/// The words of a list in the order of its values, whose last one is `last`: a word too many or too few
/// does not compile.
template <auto last, class... Word>
consteval auto listed(Word... words)
{
    static_assert(sizeof...(words) == std::size_t(last) + 1, "one word for each value");
    return std::array<const char*, sizeof...(words)>{words...};
}
/// wordsOf(Code) stands directly below each list.
template <class Code>
concept ClosedList = requires { wordsOf(Code{}); };
template <ClosedList Code>
inline constexpr auto codeWords = wordsOf(Code{});

enum class PersonKind : std::uint8_t { Resident, HongKong, Macao, Taiwan, Foreigner };
consteval auto wordsOf(PersonKind)
{
    return listed<PersonKind::Foreigner>("resident", "hong_kong", "macao", "taiwan", "foreigner");
}

/// Who stands here. Heirs are never said: that they are is found by the rules.
enum class Presence : std::uint8_t { Holder, Guardian, Agent, UnitAgent, Heirs };
consteval auto wordsOf(Presence)
{
    return listed<Presence::Heirs>("holder", "guardian", "agent", "unit_agent", "heirs");
}

/// The papers that somebody may bring, in the order of the contract.
enum class DocumentKind : std::uint8_t {
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
    TransferNotice
};
consteval auto wordsOf(DocumentKind)
{
    return listed<DocumentKind::TransferNotice>("id_card", "household_book", "guardian_id", "agent_id",
                                                "power_of_attorney", "travel_permit", "residence_permit", "passport",
                                                "photo", "police_certificate", "receipt", "old_card", "new_card",
                                                "medical_settlement_slip", "transfer_notice");
}

enum class PhotoSource : std::uint8_t { Bring, Camera, Police };
consteval auto wordsOf(PhotoSource) { return listed<PhotoSource::Police>("bring", "camera", "police"); }

/// How far a card has come (codes.md §2, mapped by rules.md §3).
enum class Production : std::uint8_t { Applied, Failed, InProduction, AtOutlet, Collected };
consteval auto wordsOf(Production)
{
    return listed<Production::Collected>("applied", "failed", "in_production", "at_outlet", "collected");
}

/// The one word of the contract for application status and activation.
enum class CardStatus : std::uint8_t {
    NotActivated,
    Sealed,
    Normal,
    TemporaryLoss,
    FormalLoss,
    Locked,
    Cancelled,
    Merged
};
consteval auto wordsOf(CardStatus)
{
    return listed<CardStatus::Merged>("not_activated", "sealed", "normal", "temporary_loss", "formal_loss", "locked",
                                      "cancelled", "merged");
}

/// What the province lets the card do (AAZ502, codes.md §3). Not yet activated is a dimension of its own.
enum class ApplicationStatus : std::uint8_t { Sealed, Normal, TemporaryLoss, FormalLoss, Locked, Cancelled, Merged };
enum class Activation : std::uint8_t { NotActivated, Activated };
consteval auto wordsOf(Activation) { return listed<Activation::Activated>("not_activated", "activated"); }

/// The bank's side: a second party with a state of its own.
enum class BankAccountState : std::uint8_t { Active, Inactive, Closed, Frozen };
consteval auto wordsOf(BankAccountState)
{
    return listed<BankAccountState::Frozen>("active", "inactive", "closed", "frozen");
}

/// The eleven banks that serve the card in Jiangmen (P1.2).
enum class Bank : std::uint8_t { GDB, BOC, ABC, ICBC, CCB, BOCOM, PSBC, RCB_JM, RCB_KP, RCB_TS, RCB_HS };
consteval auto wordsOf(Bank)
{
    return listed<Bank::RCB_HS>("GDB", "BOC", "ABC", "ICBC", "CCB", "BOCOM", "PSBC", "RCB_JM", "RCB_KP", "RCB_TS",
                                "RCB_HS");
}

/// How a request comes in; `unit`: on the list of a unit or a school, which its filed agent brings (P1.1(3), (4)).
enum class Channel : std::uint8_t { Normal, Instant, Phone, Web, Unit };
consteval auto wordsOf(Channel) { return listed<Channel::Unit>("normal", "instant", "phone", "web", "unit"); }

enum class ReplaceReason : std::uint8_t { Lost, Damaged, InformationChanged, InformationWrong, ByWish };
consteval auto wordsOf(ReplaceReason)
{
    return listed<ReplaceReason::ByWish>("lost", "damaged", "information_changed", "information_wrong", "by_wish");
}

/// Who is to blame for a damaged card.
enum class DamageCause : std::uint8_t { Personal, Quality };
consteval auto wordsOf(DamageCause) { return listed<DamageCause::Quality>("personal", "quality"); }

/// How a person's e-card stands (rules.md §15): none, issued on this channel, on another one, or with a card since replaced.
enum class Ecard : std::uint8_t { None, Here, Elsewhere, OldCard };
consteval auto wordsOf(Ecard) { return listed<Ecard::OldCard>("none", "here", "elsewhere", "old_card"); }

/// What the citizen wants of a card under way in another city (rules.md §3).
enum class InTransitWish : std::uint8_t { Drop, Keep };
consteval auto wordsOf(InTransitWish) { return listed<InTransitWish::Keep>("drop", "keep"); }

/// Why a fee is waived (rules.md §4 row 14).
enum class Waiver : std::uint8_t { Hardship, IssuerError, Disaster, Other };
consteval auto wordsOf(Waiver) { return listed<Waiver::Other>("hardship", "issuer_error", "disaster", "other"); }

template <ClosedList Code>
const QString& wordOf(Code code)
{
    static const auto words = [] {
        std::vector<QString> all;
        for (const char* word : codeWords<Code>) all.push_back(QString::fromLatin1(word));
        return all;
    }();
    return words[std::size_t(code)];
}
template <ClosedList Code>
std::optional<Code> codeOfWord(const QString& word)
{
    for (std::size_t i = 0; i < codeWords<Code>.size(); ++i)
        if (word == wordOf(Code(i))) return Code(i);
    return std::nullopt;
}

/// "normal, instant, phone, web": what would have fitted.
QString joined(std::span<const char* const> words);
template <ClosedList Code>
QString everyWord()
{
    return joined(codeWords<Code>);
}

/// A card that is in order but never activated is `not_activated`; one reported lost before its activation
/// is lost.
CardStatus statusOf(ApplicationStatus application, Activation activation);
struct StatusDimensions {
    ApplicationStatus application = ApplicationStatus::Normal;
    Activation activation = Activation::NotActivated;
    bool operator==(const StatusDimensions&) const = default;
};
StatusDimensions dimensionsOf(CardStatus status);

/// Six figures, the first not 0 (GB/T 2260).
bool isDivision(const QString& code);
/// rules.md §1: the same city when the first four figures agree, the same province when the first two do.
bool sameCity(const QString& one, const QString& other);
bool sameProvince(const QString& one, const QString& other);

}  // namespace kapok::domain
