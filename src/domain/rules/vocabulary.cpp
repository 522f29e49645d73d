#include "domain/rules/vocabulary.h"

#include <array>
#include <vector>

namespace kapok::domain::rules {
namespace {

template <std::size_t N>
std::vector<QString> listed(const char* const (&names)[N])
{
    std::vector<QString> all;
    for (const char* name : names) all.push_back(QString::fromLatin1(name));
    return all;
}

constexpr const char* reasonNames[]{"no_card",
                                    "nothing_to_merge",
                                    "card_waiting_at_outlet",
                                    "card_cannot_be_found",
                                    "has_card_keep_using",
                                    "in_transit_here",
                                    "in_transit_elsewhere",
                                    "other_city_card",
                                    "merge_needs_counter",
                                    "counter_only",
                                    "province_not_reached",
                                    "papers_missing",
                                    "deceased",
                                    "agent_not_allowed",
                                    "guardian_required",
                                    "not_this_bank",
                                    "not_quick_issue_outlet",
                                    "status_forbids",
                                    "formal_loss_first",
                                    "second_person",
                                    "agency_first",
                                    "original_bank",
                                    "too_early_to_renew",
                                    "renewal_overdue",
                                    "fee_not_configured",
                                    "merged_no_pin_reset",
                                    "merged_loss_route",
                                    "new_card_not_activated",
                                    "old_card_missing",
                                    "account_frozen",
                                    "medical_account_not_cleared",
                                    "ecard_collect_first",
                                    "ecard_card_state",
                                    "ecard_bank_inactive",
                                    "ecard_mobile_missing",
                                    "same_bank",
                                    "survivor_other_city"};
static_assert(std::size(reasonNames) == std::size_t(Reason::Count));

constexpr const char* flags[]{"false", "true"};
constexpr const char* photoSources[]{"bring", "camera", "police"};
constexpr const char* kinds[]{"resident", "hong_kong", "macao", "taiwan", "foreigner"};
constexpr const char* replaceReasons[]{"lost", "damaged", "information_changed", "information_wrong", "by_wish"};
constexpr const char* causes[]{"personal", "quality"};
constexpr const char* channels[]{"normal", "instant", "phone", "web"};
constexpr const char* wishes[]{"drop", "keep"};
constexpr const char* waivers[]{"hardship", "issuer_error", "disaster", "other"};
constexpr const char* owned[]{"none", "by_word", "own"};
constexpr const char* presences[]{"holder", "guardian", "agent", "unit_agent", "heirs"};
constexpr const char* shown[]{"complete", "receipt_missing", "missing"};
constexpr const char* counts[]{"fewer", "two", "many"};
constexpr const char* noneOrOne[]{"none", "one"};
constexpr const char* answers[]{"starts", "provisional", "stopped"};
constexpr const char* fees[]{"none", "zero", "some", "unset"};
constexpr const char* statuses[]{"not_activated", "sealed", "normal",    "temporary_loss",
                                 "formal_loss",   "locked", "cancelled", "merged"};
constexpr const char* productions[]{"applied", "failed", "in_production", "at_outlet", "collected"};
constexpr const char* banks[]{"GDB",  "BOC",    "ABC",    "ICBC",   "CCB",   "BOCOM",
                              "PSBC", "RCB_JM", "RCB_KP", "RCB_TS", "RCB_HS"};
constexpr const char* generations[]{"0", "1", "2", "3"};
constexpr const char* accounts[]{"active", "inactive", "closed", "frozen"};
constexpr const char* places[]{"this_city", "other_city", "other_province"};
constexpr const char* letters[]{"T", "A", "L", "-", "none"};

using enum ValueKind;
constexpr FactEntry entries[]{
    {Fact::Online, "online", Flag, flags, ""},
    {Fact::QuickIssue, "desk.quick_issue", Flag, flags, "desk.quick_issue"},
    {Fact::PhotoSource, "desk.photo_source", Word, photoSources, ""},
    {Fact::PersonKind, "person.kind", Word, kinds, ""},
    {Fact::Insured, "person.insured", Flag, flags, "person.insured"},
    {Fact::IsDeceased, "person.deceased", Flag, flags, "person.deceased"},
    {Fact::IdentityChanged, "person.identity_changed", Flag, flags, "person.identity_changed"},
    {Fact::AgencyCorrected, "person.agency_corrected", Flag, flags, ""},
    {Fact::MobileInUse, "person.mobile_in_use", Flag, flags, "person.mobile_in_use"},
    {Fact::RequestReason, "request.reason", Word, replaceReasons, "request.reason"},
    {Fact::Cause, "request.cause", Word, causes, ""},
    {Fact::Channel, "request.channel", Word, channels, ""},
    {Fact::InTransitWish, "request.in_transit_wish", Word, wishes, ""},
    {Fact::Waiver, "request.waiver", Word, waivers, ""},
    {Fact::Minor, "minor", Flag, flags, ""},
    {Fact::Presence, "presence", Word, presences, ""},
    {Fact::PapersShown, "papers", Word, shown, "present.documents"},
    {Fact::PapersAsked, "papers_asked", Flag, flags, ""},
    {Fact::OwnCard, "own_card", Word, owned, ""},
    {Fact::MergeCount, "merge_count", Word, counts, ""},
    {Fact::ChosenBankIsDesk, "chosen_bank_is_desk", Flag, flags, ""},
    {Fact::CardNamed, "card_named", Flag, flags, ""},
    {Fact::NewCard, "new_card", Word, noneOrOne, ""},
    {Fact::Inside, "inside", Flag, flags, ""},
    {Fact::FirstStep, "first_step", Flag, flags, ""},
    {Fact::Answer, "answer", Word, answers, ""},
    {Fact::AnswerReason, "answer.reason", Word, reasonNames, ""},
    {Fact::Fee, "fee", Word, fees, ""},
    {Fact::FeeIsSet, "fee_is_set", Flag, flags, ""},
    {Fact::MergeFirst, "merge_first", Flag, flags, ""},
    {Fact::CardStatus, "card.status", Word, statuses, "status"},
    {Fact::CardProduction, "card.production", Word, productions, ""},
    {Fact::CardBank, "card.bank", Word, banks, "bank"},
    {Fact::CardGeneration, "card.generation", Number, generations, "generation"},
    {Fact::CardAccount, "card.bank_account", Word, accounts, "bank_account"},
    {Fact::CardLost, "card.lost_by_holder", Flag, flags, "lost_by_holder"},
    {Fact::CardCleared, "card.social_account_cleared", Flag, flags, "social_account_cleared"},
    {Fact::CardPlace, "card.place", Word, places, ""},
    {Fact::CardAsked, "card.asked", Flag, flags, ""},
    {Fact::CardBankIsDesk, "card.bank_is_desk", Flag, flags, "bank"},
    {Fact::CardBankIsChosen, "card.bank_is_chosen", Flag, flags, "bank"},
    {Fact::CardHere, "card.here", Flag, flags, "bank"},
    {Fact::CardKnownHere, "card.known_here", Flag, flags, ""},
    {Fact::CardLetter, "card.letter", Word, letters, "status"},
};
static_assert(std::size(entries) == std::size_t(Fact::Count));

}  // namespace

const FactEntry& entryOf(Fact fact) { return entries[std::size_t(fact)]; }

std::optional<Fact> factOfName(const QString& name)
{
    for (const FactEntry& entry : entries)
        if (name == QLatin1String(entry.name)) return entry.fact;
    return std::nullopt;
}

const QString& nameOf(Reason reason)
{
    static const auto names = listed(reasonNames);
    return names[std::size_t(reason)];
}

const QString& nameOf(Step step)
{
    static const auto names = listed({"apply",
                                      "collect",
                                      "apply_cancel",
                                      "activate",
                                      "loss_temporary",
                                      "loss_formal",
                                      "release_temporary",
                                      "release_formal",
                                      "replace",
                                      "renew",
                                      "change_bank",
                                      "change_bank_settle",
                                      "merge",
                                      "cancel",
                                      "pin_change",
                                      "pin_reset",
                                      "ecard_issue",
                                      "ecard_payment",
                                      "progress",
                                      "bring_papers",
                                      "holder_comes",
                                      "guardian_comes",
                                      "come_to_outlet",
                                      "card_bank",
                                      "quick_issue_outlet",
                                      "when_line_is_up",
                                      "merge_at_that_city",
                                      "confirm_merge",
                                      "cancel_at_that_city",
                                      "contact_issuing_bank",
                                      "wait_until_made",
                                      "merge_when_made",
                                      "agency",
                                      "medical_department",
                                      "verify_insured_data",
                                      "keep_using_survivor",
                                      "$business"});
    return names[std::size_t(step)];
}

const QString& nameOf(Document document)
{
    static const auto names = listed({"id_card", "household_book", "guardian_id", "agent_id", "power_of_attorney",
                                      "travel_permit", "residence_permit", "passport", "photo", "police_certificate",
                                      "receipt", "old_card", "new_card", "medical_settlement_slip", "transfer_notice"});
    return names[std::size_t(document)];
}

const QString& nameOf(Paper paper)
{
    static const auto names = listed({"receipt", "fee_receipt", "consequences", "merge_slip", "contact_slip",
                                      "transfer_notice", "slip", "refusal_slip"});
    return names[std::size_t(paper)];
}

const QString& nameOf(Stage stage)
{
    static const auto names = listed({"deceased", "present", "papers", "line", "other_cards", "bank_and_place",
                                      "status", "time", "money", "first_steps", "sync"});
    return names[std::size_t(stage)];
}

int indexOf(std::span<const char* const> values, const QString& word)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (word == QLatin1String(values[i])) return int(i);
    return -1;
}

}  // namespace kapok::domain::rules
