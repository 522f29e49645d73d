// Issues an e-card, or hands over here the one that was issued elsewhere (rules.md §15; P4.9, P4.14).
#include "province/server/ecards.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

// One e-card a person: a new one only where there is none, and only one that is elsewhere can be received.
const char* whyNot(const QString& stands, bool receives)
{
    if (stands == QLatin1String("old_card")) return "ecard_on_old_card";
    if (receives) return stands == QLatin1String("elsewhere") ? nullptr : "no_ecard";
    return stands == QLatin1String("none") ? nullptr : "ecard_held";
}

ports::Reply change(Books& books, const Json& body)
{
    const auto named = carrierIn(books, body);
    if (!named) return line::refused(named.error());
    if (const char* no = whyNot(books.ecardOf(named->holder->id), body.contains("receives"))) return line::refused(no);

    books.keepEcard(named->holder->id, QStringLiteral("here"));
    return line::accepted({{"status", "here"}});
}

}  // namespace

template <>
Message handlerOf<messages::IssueEcard>()
{
    return line::demand<Books, messages::IssueEcard>(change);
}

}  // namespace kapok::province::server
