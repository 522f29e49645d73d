#include "domain/facts.h"

#include "domain/fields.h"

#include <algorithm>

namespace kapok::domain {
namespace {

constexpr qint64 mostFen = 1'000'000'000;

// §21 Facts: no rule is older.
const QDate firstDay(2019, 10, 31);

// What a required key held; the complaint is made where it held nothing.
template <class Value>
Value needed(Fields& fields, const char* key, const std::optional<Value>& value)
{
    fields.require(key);
    return value.value_or(Value{});
}

Expected<Facts::Desk> deskOf(const Json& json)
{
    Fields fields(json, QStringLiteral("desk"), {"bank", "city", "quick_issue", "photo_source"});
    Facts::Desk desk;
    desk.bank = needed(fields, "bank", fields.word<Bank>("bank"));
    desk.city = needed(fields, "city", fields.division("city"));
    desk.quickIssue = fields.flag("quick_issue");
    desk.photoSource = fields.word<PhotoSource>("photo_source").value_or(desk.photoSource);
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    return desk;
}

Expected<Facts::PersonFacts> personFactsOf(const Json& json)
{
    Fields fields(
        json, QStringLiteral("person"),
        {"kind", "birth_date", "insured", "deceased", "identity_changed", "agency_corrected", "mobile_in_use", "ecard"});
    Facts::PersonFacts person;
    person.kind = needed(fields, "kind", fields.word<PersonKind>("kind"));
    person.birthDate = fields.date("birth_date");
    person.insured = fields.flag("insured");
    person.deceased = fields.flag("deceased");
    person.identityChanged = fields.flag("identity_changed");
    person.agencyCorrected = fields.flag("agency_corrected");
    person.mobileInUse = fields.flag("mobile_in_use");
    person.ecard = fields.word<Ecard>("ecard");
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    return person;
}

Expected<QStringList> documentsOf(const Json& list)
{
    QStringList documents;
    if (!list.is_array()) return unfit(QStringLiteral("present.documents"), QStringLiteral("a list"));
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i].is_string() || !codeOfWord<DocumentKind>(text(list[i])))
            return unfit(QStringLiteral("present.documents[%1]").arg(i),
                         QStringLiteral("a document of contract.md §2"));
        documents.append(text(list[i]));
    }
    return documents;
}

Expected<Facts::Present> presentOf(const Json& json)
{
    Fields fields(json, QStringLiteral("present"), {"who", "documents"});
    Facts::Present present;
    const auto who = fields.code<Presence>("who");
    if (who == Presence::Heirs) fields.complain("who", QStringLiteral("one who can be seen to be here"));
    if (who) present.who = wordOf(*who);
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    if (const Json* list = fields.find("documents")) {
        auto documents = documentsOf(*list);
        if (!documents) return std::unexpected(documents.error());
        present.documents = std::move(*documents);
    }
    return present;
}

Expected<CardFacts> cardOf(const Json& json, const QString& path)
{
    Fields fields(json, path,
                  {"ref", "city", "bank", "generation", "production", "status", "expires", "issued", "bank_account",
                   "lost_by_holder", "social_account_cleared", "by_word"});
    CardFacts card;
    card.ref = needed(fields, "ref", fields.text("ref"));
    if (card.ref.isEmpty()) fields.complain("ref", QStringLiteral("a name"));
    card.city = needed(fields, "city", fields.division("city"));
    card.bank = fields.word<Bank>("bank");
    if (const auto generation = fields.number("generation", 1, 3)) card.generation = int(*generation);
    card.production = fields.word<Production>("production").value_or(card.production);
    card.status = fields.word<CardStatus>("status");
    card.expires = fields.date("expires");
    card.issued = fields.date("issued");
    card.bankAccount = fields.word<BankAccountState>("bank_account");
    card.lostByHolder = fields.flag("lost_by_holder");
    card.socialAccountCleared = fields.flag("social_account_cleared");
    card.byWord = fields.flag("by_word").value_or(false);
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    return card;
}

bool bears(const std::vector<CardFacts>& cards, const QString& ref)
{
    return std::ranges::find(cards, ref, &CardFacts::ref) != cards.end();
}

Expected<std::vector<CardFacts>> cardsOf(const Json& list)
{
    if (!list.is_array()) return unfit(QStringLiteral("cards"), QStringLiteral("a list"));
    std::vector<CardFacts> cards;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const QString path = QStringLiteral("cards[%1]").arg(i);
        auto card = cardOf(list[i], path);
        if (!card) return std::unexpected(card.error());
        if (bears(cards, card->ref))
            return unfit(path + QStringLiteral(".ref"), QStringLiteral("a name that no other card bears"));
        cards.push_back(std::move(*card));
    }
    return cards;
}

std::optional<Business> decidedBusiness(Fields& fields, const char* key)
{
    const auto name = fields.text(key);
    if (!name) return std::nullopt;
    const auto business = businessOfName(*name);
    if (business && isDecided(*business)) return business;
    fields.complain(key, QStringLiteral("a business that the rules decide, such as apply"));
    return std::nullopt;
}

Expected<Facts::Request> requestOf(const Json& json)
{
    Fields fields(
        json, QStringLiteral("request"),
        {"business", "card", "reason", "cause", "channel", "bank", "in_transit_wish", "inside", "waiver", "fee_fen"});
    Facts::Request request;
    request.business = needed(fields, "business", decidedBusiness(fields, "business"));
    request.card = fields.text("card");
    request.reason = fields.word<ReplaceReason>("reason");
    request.cause = fields.word<DamageCause>("cause");
    request.channel = fields.word<Channel>("channel").value_or(request.channel);
    request.bank = fields.word<Bank>("bank");
    request.inTransitWish = fields.word<InTransitWish>("in_transit_wish");
    request.inside = decidedBusiness(fields, "inside");
    request.waiver = fields.word<Waiver>("waiver");
    request.feeFen = fields.number("fee_fen", 0, mostFen);
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    return request;
}

template <class Value>
void put(Json& object, const char* key, const std::optional<Value>& value)
{
    if (value) object[key] = *value;
}
void put(Json& object, const char* key, const std::optional<QString>& value)
{
    if (value) object[key] = value->toStdString();
}
void put(Json& object, const char* key, const std::optional<QDate>& value)
{
    if (value) object[key] = toJson(*value);
}

Json listOf(const QStringList& texts)
{
    Json list = Json::array();
    for (const QString& one : texts) list.push_back(one.toStdString());
    return list;
}

Json toJson(const CardFacts& card)
{
    Json json{{"ref", card.ref.toStdString()},
              {"city", card.city.toStdString()},
              {"production", card.production.toStdString()}};
    put(json, "bank", card.bank);
    put(json, "generation", card.generation);
    put(json, "status", card.status);
    put(json, "expires", card.expires);
    put(json, "issued", card.issued);
    put(json, "bank_account", card.bankAccount);
    put(json, "lost_by_holder", card.lostByHolder);
    put(json, "social_account_cleared", card.socialAccountCleared);
    if (card.byWord) json["by_word"] = true;
    return json;
}

Json toJson(const Facts::PersonFacts& person)
{
    Json json{{"kind", person.kind.toStdString()}};
    if (person.birthDate) json["birth_date"] = personal(person.birthDate->toString(Qt::ISODate));
    put(json, "insured", person.insured);
    put(json, "deceased", person.deceased);
    put(json, "identity_changed", person.identityChanged);
    put(json, "agency_corrected", person.agencyCorrected);
    put(json, "mobile_in_use", person.mobileInUse);
    put(json, "ecard", person.ecard);
    return json;
}

Json toJson(const Facts::Request& request)
{
    Json json{{"business", nameOf(request.business).toStdString()}, {"channel", request.channel.toStdString()}};
    put(json, "card", request.card);
    put(json, "reason", request.reason);
    put(json, "cause", request.cause);
    put(json, "bank", request.bank);
    put(json, "in_transit_wish", request.inTransitWish);
    if (request.inside) json["inside"] = nameOf(*request.inside).toStdString();
    put(json, "waiver", request.waiver);
    put(json, "fee_fen", request.feeFen);
    return json;
}

}  // namespace

QStringList presentableDocuments()
{
    QStringList names;
    for (const char* word : codeWords<DocumentKind>) names.append(QString::fromLatin1(word));
    return names;
}

Expected<Facts> factsOf(const Json& json)
{
    Fields fields(json, {}, {"today", "online", "desk", "person", "present", "cards", "request"});
    Facts facts;
    facts.today = needed(fields, "today", fields.date("today"));
    if (facts.today < firstDay) fields.complain("today", QStringLiteral("a day from 2019-10-31 on"));
    facts.online = fields.flag("online").value_or(true);
    fields.require("desk");
    fields.require("person");
    fields.require("request");
    if (fields.complaint()) return std::unexpected(*fields.complaint());

    const auto desk = deskOf(*fields.find("desk"));
    if (!desk) return std::unexpected(desk.error());
    const auto person = personFactsOf(*fields.find("person"));
    if (!person) return std::unexpected(person.error());
    const auto request = requestOf(*fields.find("request"));
    if (!request) return std::unexpected(request.error());
    facts.desk = *desk;
    facts.person = *person;
    facts.request = *request;
    if (const Json* here = fields.find("present")) {
        const auto present = presentOf(*here);
        if (!present) return std::unexpected(present.error());
        facts.present = *present;
    }
    if (const Json* held = fields.find("cards")) {
        auto cards = cardsOf(*held);
        if (!cards) return std::unexpected(cards.error());
        facts.cards = std::move(*cards);
    }
    if (facts.request.card && !bears(facts.cards, *facts.request.card))
        return unfit(QStringLiteral("request.card"), QStringLiteral("the ref of one of the cards"));
    return facts;
}

Json toJson(const Facts& facts)
{
    Json desk{{"bank", facts.desk.bank.toStdString()},
              {"city", facts.desk.city.toStdString()},
              {"photo_source", facts.desk.photoSource.toStdString()}};
    put(desk, "quick_issue", facts.desk.quickIssue);
    Json present{{"who", facts.present.who.toStdString()}};
    if (facts.present.documents) present["documents"] = listOf(*facts.present.documents);
    Json cards = Json::array();
    for (const CardFacts& card : facts.cards) cards.push_back(toJson(card));
    return {{"today", toJson(facts.today)},    {"online", facts.online}, {"desk", desk},
            {"person", toJson(facts.person)},  {"present", present},     {"cards", cards},
            {"request", toJson(facts.request)}};
}

}  // namespace kapok::domain
