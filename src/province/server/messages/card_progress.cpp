// How far is each card of a person, and until when is it promised (P1.3, P3.1; rules.md §5, §18)?
#include "base/resources.h"
#include "base/working_days.h"
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/named.h"

#include <array>

namespace kapok::province::server {
namespace {

constexpr int daysForAFirstCard = 25;     // P1.3
constexpr int daysForOneInItsPlace = 20;  // P3.1

// codes.md §2: after the day of the order the bank has it, opens the account, then the factory, then the centre.
struct Since {
    int days;
    const char* code;
};
constexpr std::array inProduction{Since{15, "40"}, Since{8, "30"}, Since{4, "21"}, Since{0, "20"}};
// Which station failed nobody keeps here: it is the same for ever for one card.
constexpr std::array failures{"22", "23", "32", "33", "42", "43"};

QString codeOf(const Card& card, QDate today)
{
    switch (card.production) {
    case Production::Collected: return QStringLiteral("70");
    case Production::Made: return QStringLiteral("60");
    case Production::Failed: return QLatin1String(failures[std::size_t(card.serial) % failures.size()]);
    case Production::Ordered: break;
    }
    if (wordOf(card, today) == QLatin1String("applied")) return QStringLiteral("00");
    for (const Since& since : inProduction)
        if (card.ordered.daysTo(today) >= since.days) return QLatin1String(since.code);
    return QStringLiteral("20");
}

// The promise is this city's, and of a card that is still to come.
QDate promisedOf(const Books& books, const Card& card)
{
    static const auto calendar =
        WorkingDays::parse(readResource(QStringLiteral("workdays.json")).value_or(QByteArray()));
    if (card.production != Production::Ordered || card.city.left(4) != books.caller.city.left(4)) return {};
    if (!calendar || !card.held()) return {};
    return calendar->after(card.ordered, card.replaces.isEmpty() ? daysForAFirstCard : daysForOneInItsPlace)
        .value_or(QDate());
}

ports::Reply answer(const Books& books, const Json& body)
{
    const auto holder = holderIn(books, body);
    if (!holder) return line::refused(holder.error());
    Json cards = Json::array();
    for (const Card& card : books.cardsOf((*holder)->id)) {
        Json one{{"card", documentOf(card, books.today())}, {"code", toJson(codeOf(card, books.today()))}};
        if (const QDate day = promisedOf(books, card); day.isValid()) one["promised"] = toJson(dayText(day));
        cards.push_back(std::move(one));
    }
    return line::accepted({{"person", {{"id", toJson((*holder)->id)}}}, {"cards", std::move(cards)}});
}

}  // namespace

template <>
Message handlerOf<messages::ProgressOfPerson>()
{
    return line::question<Books, messages::ProgressOfPerson>(answer);
}

}  // namespace kapok::province::server
