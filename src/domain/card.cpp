#include "domain/card.h"

#include "domain/fields.h"

#include <algorithm>

namespace kapok::domain {

namespace {
const QString refByWord = QStringLiteral("by_word");
}

std::optional<QString> Card::status() const
{
    if (!application) return std::nullopt;
    return wordOf(statusOf(*application, activation));
}

void Card::setStatus(CardStatus status)
{
    const StatusDimensions dimensions = dimensionsOf(status);
    application = dimensions.application;
    activation = dimensions.activation;
}

bool Card::inTransit() const
{
    return production == Production::Applied || production == Production::Failed ||
           production == Production::InProduction;
}

bool Card::isByWord() const { return ref == refByWord; }

Card cardByWord(const Facts::Desk& desk)
{
    Card card;
    card.ref = refByWord;
    card.city = desk.city;
    card.bank = codeOfWord<Bank>(desk.bank);
    card.setStatus(CardStatus::Normal);
    return card;
}

// After a change of bank two cards of this city are alive: at each bank its own is meant (rules.md §13).
const Card* likelyCard(const std::vector<Card>& cards, const QString& city, std::optional<Bank> bank)
{
    const auto alive = [&](const Card& card) {
        const auto status = card.status();
        return sameCity(card.city, city) && status != wordOf(CardStatus::Cancelled) &&
               status != wordOf(CardStatus::Merged);
    };
    const auto ours = [&](const Card& card) { return bank && card.bank == bank && alive(card); };
    if (const auto own = std::ranges::find_if(cards, ours); own != cards.end()) return &*own;
    if (const auto found = std::ranges::find_if(cards, alive); found != cards.end()) return &*found;
    return cards.empty() ? nullptr : &cards.front();
}

Json toJson(const Card& card)
{
    Json json{{"ref", card.ref.toStdString()},
              {"city", card.city.toStdString()},
              {"production", wordOf(card.production).toStdString()}};
    if (card.bank) json["bank"] = wordOf(*card.bank).toStdString();
    if (card.generation) json["generation"] = *card.generation;
    if (card.application) json["status"] = card.status()->toStdString();
    json["activation"] = wordOf(card.activation).toStdString();
    if (card.expires) json["expires"] = toJson(*card.expires);
    if (card.issued) json["issued"] = toJson(*card.issued);
    if (card.bankAccount) json["bank_account"] = wordOf(*card.bankAccount).toStdString();
    if (card.socialAccountCleared) json["social_account_cleared"] = *card.socialAccountCleared;
    if (card.identification) json["identification"] = card.identification->text.toStdString();
    if (card.number) json["number"] = personal(card.number->bare(ForCodec{}).text);
    if (card.account) json["account"] = personal(card.account->bare(ForCodec{}).text);
    if (card.outlet) json["outlet"] = card.outlet->toStdString();
    if (card.changes) json["changes"] = card.changes->toStdString();
    return json;
}

Expected<Card> cardOf(const Json& json)
{
    Fields fields(json, QStringLiteral("card"),
                  {"ref", "city", "bank", "generation", "production", "status", "activation", "expires", "issued",
                   "bank_account", "social_account_cleared", "identification", "number", "account", "outlet",
                   "changes"});
    Card card;
    fields.require("ref");
    fields.require("city");
    card.ref = fields.text("ref").value_or(QString());
    card.city = fields.division("city").value_or(QString());
    card.bank = fields.code<Bank>("bank");
    if (const auto generation = fields.number("generation", 1, 3)) card.generation = int(*generation);
    card.production = fields.code<Production>("production").value_or(Production::Collected);
    if (const auto status = fields.code<CardStatus>("status")) card.setStatus(*status);
    if (const auto activation = fields.code<Activation>("activation")) card.activation = *activation;
    card.expires = fields.date("expires");
    card.issued = fields.date("issued");
    card.bankAccount = fields.code<BankAccountState>("bank_account");
    card.socialAccountCleared = fields.flag("social_account_cleared");
    if (auto text = fields.text("identification")) card.identification = CardIdentification{*text};
    if (auto text = fields.text("number")) card.number = Redacted(CardNumber{*text});
    if (auto text = fields.text("account")) card.account = Redacted(AccountNumber{*text});
    card.outlet = fields.text("outlet");
    card.changes = fields.text("changes");
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    return card;
}

CardFacts factsOf(const Card& card)
{
    CardFacts facts;
    facts.ref = card.ref;
    facts.city = card.city;
    if (card.bank) facts.bank = wordOf(*card.bank);
    facts.generation = card.generation;
    facts.production = wordOf(card.production);
    facts.status = card.status();
    facts.expires = card.expires;
    facts.issued = card.issued;
    if (card.bankAccount) facts.bankAccount = wordOf(*card.bankAccount);
    facts.socialAccountCleared = card.socialAccountCleared;
    facts.byWord = card.isByWord();
    return facts;
}

}  // namespace kapok::domain
