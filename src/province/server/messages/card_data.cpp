// What a card says that is made at the counter (P1.6; chip.md §2). The day of issue is that of the order, so that whoever
// asks again, on another day, hears the same.
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

namespace kapok::province::server {
namespace {

constexpr int yearsValid = 10;

const char* whyNot(const Card& card)
{
    if (!card.madeHere) return "not_made_here";
    if (!isUnderWay(card)) return "already_made";
    return card.held() ? nullptr : "application_cancelled";
}

Json orderOf(const Card& card, const Person& holder)
{
    Json order{{"card_number", toJson(cardNumberOf(card.serial))},
               {"social_security_number", toJson(holder.id)},
               {"name", toJson(holder.name)},
               {"sex", toJson(holder.sex)},
               {"birth_date", toJson(dayText(holder.birthDate))},
               {"issued", toJson(dayText(card.ordered))},
               {"expires", toJson(dayText(card.ordered.addYears(yearsValid).addDays(-1)))},
               {"generation", card.generation}};
    if (holder.kind == QLatin1String("resident")) {
        order["nationality"] = "01";
        order["birthplace"] = toJson(holder.id.left(6));
    }
    return order;
}

// In pieces: a text on the line is short.
Json piecesOf(const QByteArray& jpeg)
{
    constexpr qsizetype most = 256;
    Json pieces = Json::array();
    for (qsizetype at = 0; at < jpeg.size(); at += most)
        pieces.push_back(jpeg.mid(at, most).toHex().toUpper().toStdString());
    return pieces;
}

ports::Reply answer(const Books& books, const Json& body)
{
    const auto card = books.card(text(body["application"]));
    if (!card) return line::refused("unknown_application");
    if (const char* why = whyNot(*card)) return line::refused(why);
    Json data{{"order", orderOf(*card, *books.person(card->person))}};
    if (books.photo) data["photo"] = piecesOf(*books.photo);
    return line::accepted(std::move(data));
}

}  // namespace

template <>
Message handlerOf<messages::CardData>()
{
    return line::question<Books, messages::CardData>(answer);
}

}  // namespace kapok::province::server
