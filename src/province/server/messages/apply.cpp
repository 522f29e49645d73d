// Takes the order of a first card (rules.md §1, §2).
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

namespace kapok::province::server {
namespace {

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

// rules.md §1 rows 2, 3, 6, 7: no second card of this city.
const char* whyNotInThisCity(const std::vector<Card>& cards, const QString& city)
{
    for (const Card& card : cards)
        if (card.held() && sameCity(card.city, city)) return isUnderWay(card) ? "in_transit" : "has_card";
    return nullptr;
}

ports::Reply change(Books& books, const Json& body)
{
    const auto holder = holderIn(books, body);
    if (!holder) return line::refused(holder.error());
    const Person& person = **holder;
    if (person.deceased) return line::refused("deceased");
    if (!samePerson(body["person"], person)) return line::refused("person_differs");
    const QString city = saidOr(body, "city", books.caller.city);
    const auto cards = books.cardsOf(person.id);
    if (const char* why = whyNotInThisCity(cards, city)) return line::refused(why);
    if (const char* why = whyNotBesideOtherCities(cards, body, city)) return line::refused(why);
    if (person.mustSeeTheAgency()) return line::refused("agency_first");

    mergeNamed(books, body);
    const Card card = ordered(books, body,
                              {.person = person.id,
                               .city = city,
                               .bank = saidOr(body, "bank", books.caller.bank),
                               .outlet = saidOr(body, "outlet", books.caller.outlet)});
    return line::accepted(orderDocument(card));
}

}  // namespace

template <>
Message handlerOf<messages::OrderCard>()
{
    return line::demand<Books, messages::OrderCard>(change);
}

}  // namespace kapok::province::server
