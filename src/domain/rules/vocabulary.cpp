#include "domain/rules/vocabulary.h"

namespace kapok::domain::rules {
namespace {

constexpr const char* flags[]{"false", "true"};
constexpr const char* generations[]{"0", "1", "2", "3"};

using enum ValueKind;
constexpr FactEntry entries[]{
    {Fact::Online, "online", Flag, flags, ""},
    {Fact::QuickIssue, "desk.quick_issue", Flag, flags, "desk.quick_issue"},
    {Fact::PhotoSource, "desk.photo_source", Word, codeWords<PhotoSource>, ""},
    {Fact::PersonKind, "person.kind", Word, codeWords<PersonKind>, ""},
    {Fact::Insured, "person.insured", Flag, flags, "person.insured"},
    {Fact::IsDeceased, "person.deceased", Flag, flags, "person.deceased"},
    {Fact::IdentityChanged, "person.identity_changed", Flag, flags, "person.identity_changed"},
    {Fact::AgencyCorrected, "person.agency_corrected", Flag, flags, ""},
    {Fact::MobileInUse, "person.mobile_in_use", Flag, flags, "person.mobile_in_use"},
    {Fact::Ecard, "person.ecard", Word, codeWords<domain::Ecard>, "person.ecard"},
    {Fact::RequestReason, "request.reason", Word, codeWords<ReplaceReason>, "request.reason"},
    {Fact::Cause, "request.cause", Word, codeWords<DamageCause>, ""},
    {Fact::Channel, "request.channel", Word, codeWords<Channel>, ""},
    {Fact::InTransitWish, "request.in_transit_wish", Word, codeWords<InTransitWish>, ""},
    {Fact::Waiver, "request.waiver", Word, codeWords<Waiver>, ""},
    {Fact::Minor, "minor", Flag, flags, ""},
    {Fact::Presence, "presence", Word, codeWords<Presence>, ""},
    {Fact::PapersShown, "papers", Word, codeWords<PapersShown>, "present.documents"},
    {Fact::PapersAsked, "papers_asked", Flag, flags, ""},
    {Fact::OwnCard, "own_card", Word, codeWords<OwnCard>, ""},
    {Fact::MergeCount, "merge_count", Word, codeWords<MergeCount>, ""},
    {Fact::ChosenBankIsDesk, "chosen_bank_is_desk", Flag, flags, ""},
    {Fact::CardNamed, "card_named", Flag, flags, ""},
    {Fact::NewCard, "new_card", Word, codeWords<NewCard>, ""},
    {Fact::Inside, "inside", Flag, flags, ""},
    {Fact::FirstStep, "first_step", Flag, flags, ""},
    {Fact::Answer, "answer", Word, codeWords<Answer>, ""},
    {Fact::AnswerReason, "answer.reason", Word, codeWords<Reason>, ""},
    {Fact::Fee, "fee", Word, codeWords<Fee>, ""},
    {Fact::FeeIsSet, "fee_is_set", Flag, flags, ""},
    {Fact::MergeFirst, "merge_first", Flag, flags, ""},
    {Fact::CardStatus, "card.status", Word, codeWords<CardStatus>, "status"},
    {Fact::CardProduction, "card.production", Word, codeWords<Production>, ""},
    {Fact::CardBank, "card.bank", Word, codeWords<Bank>, "bank"},
    {Fact::CardGeneration, "card.generation", Number, generations, "generation"},
    {Fact::CardAccount, "card.bank_account", Word, codeWords<BankAccountState>, "bank_account"},
    {Fact::CardLost, "card.lost_by_holder", Flag, flags, "lost_by_holder"},
    {Fact::CardCleared, "card.social_account_cleared", Flag, flags, "social_account_cleared"},
    {Fact::CardPlace, "card.place", Word, codeWords<Place>, ""},
    {Fact::CardAsked, "card.asked", Flag, flags, ""},
    {Fact::CardBankIsDesk, "card.bank_is_desk", Flag, flags, "bank"},
    {Fact::CardBankIsChosen, "card.bank_is_chosen", Flag, flags, "bank"},
    {Fact::CardHere, "card.here", Flag, flags, "bank"},
    {Fact::CardKnownHere, "card.known_here", Flag, flags, ""},
    {Fact::CardLetter, "card.letter", Word, codeWords<Letter>, "status"},
};
static_assert(std::size(entries) == factCount);

}  // namespace

const FactEntry& entryOf(Fact fact) { return entries[std::size_t(fact)]; }

std::optional<Fact> factOfName(const QString& name)
{
    for (const FactEntry& entry : entries)
        if (name == QLatin1String(entry.name)) return entry.fact;
    return std::nullopt;
}

const QString& wordOf(const Step& step)
{
    if (const auto* business = std::get_if<Business>(&step)) return nameOf(*business);
    return wordOf(std::get<Way>(step));
}

std::optional<Step> stepOfWord(const QString& word)
{
    if (const auto business = businessOfName(word)) return *business;
    if (const auto way = codeOfWord<Way>(word)) return *way;
    return std::nullopt;
}

std::vector<Step> everyStep()
{
    std::vector<Step> all;
    for (const BusinessName& entry : businesses()) all.emplace_back(entry.business);
    for (std::size_t way = 0; way < std::size_t(Way::TheBusiness); ++way) all.emplace_back(Way(way));
    return all;
}

int indexOf(std::span<const char* const> values, const QString& word)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (word == QLatin1String(values[i])) return int(i);
    return -1;
}

}  // namespace kapok::domain::rules
