#include "province/server/messages/apply.h"

#include "province/server/documents.h"

#include <algorithm>

namespace kapok::province::server {
namespace {

bool sameCity(const QString& one, const QString& other) { return one.left(4) == other.left(4); }
bool isUnderWay(const Card& card)
{
    return card.production == Production::Ordered || card.production == Production::Failed;
}

// The citizen's data as the counter took them must be those on file. With the line down it knew the number only.
bool samePerson(const Json& body, const Person& onFile)
{
    const auto same = [&](const char* key, const QString& known) {
        return !body.contains(key) || text(body[key]) == known;
    };
    return same("name", onFile.name) && same("kind", onFile.kind) && same("birth_date", dayText(onFile.birthDate));
}

QString saidOr(const Json& body, const char* key, const QString& desksOwn)
{
    return body.contains(key) ? text(body[key]) : desksOwn;
}

bool isNamed(const Json& body, const QString& ref)
{
    const auto merge = body.find("merge");
    return merge != body.end() && std::ranges::find(*merge, toJson(ref)) != merge->end();
}

// rules.md §1 rows 2, 3, 6, 7 and §2, §3: one person, one card.
const char* whyNot(const std::vector<Card>& cards, const Json& body, const QString& city)
{
    for (const Card& card : cards) {
        if (!card.held()) continue;
        if (sameCity(card.city, city)) return isUnderWay(card) ? "in_transit" : "has_card";
        if (isUnderWay(card)) return "in_transit_elsewhere";
        if (!isNamed(body, card.ref)) return "other_card";
    }
    return nullptr;
}

bool mergesOnlyOwn(const std::vector<Card>& cards, const Json& body)
{
    const auto merge = body.find("merge");
    if (merge == body.end()) return true;
    return std::ranges::all_of(
        *merge, [&](const Json& ref) { return std::ranges::find(cards, text(ref), &Card::ref) != cards.end(); });
}

ports::Reply change(Books& books, const Json& body)
{
    const Person* holder = books.person(text(body["person"]["id"]));
    if (!holder) return line::refused("unknown_person");
    if (holder->deceased) return line::refused("deceased");
    if (!samePerson(body["person"], *holder)) return line::refused("person_differs");
    const QString city = saidOr(body, "city", books.caller.city);
    const auto cards = books.cardsOf(holder->id);
    if (!mergesOnlyOwn(cards, body)) return line::refused("unknown_card");
    if (const char* why = whyNot(cards, body, city)) return line::refused(why);

    for (Card card : cards) {
        if (!card.held()) continue;
        card.status = QStringLiteral("merged");  // P1.10: confirmed at the counter
        books.keep(card);
    }
    const Card ordered = books.order({.person = holder->id,
                                      .city = city,
                                      .bank = saidOr(body, "bank", books.caller.bank),
                                      .outlet = saidOr(body, "outlet", books.caller.outlet)});
    return line::accepted({{"application", toJson(ordered.ref)}, {"card", documentOf(ordered, books.today())}});
}

line::Shape request()
{
    using namespace line;
    return object(
        {{"person", object({{"id", line::anyText()},
                            {"name?", line::anyText()},
                            {"kind?", word({"resident", "hong_kong", "macao", "taiwan", "foreigner"})},
                            {"birth_date?", date()}})},
         {"bank?", word({"GDB", "BOC", "ABC", "ICBC", "CCB", "BOCOM", "PSBC", "RCB_JM", "RCB_KP", "RCB_TS", "RCB_HS"})},
         {"city?", line::anyText()},
         {"outlet?", line::anyText()},
         {"channel", word({"normal", "instant", "phone", "web"})},
         {"documents", listOf(line::anyText())},
         {"merge?", listOf(line::anyText())}});
}

}  // namespace

Message apply() { return line::demandFor<Books>("apply", "apply", request(), change); }

}  // namespace kapok::province::server
