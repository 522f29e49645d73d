// What was changed of his cards, and can still be taken back (L15)?
#include "province/server/changes.h"
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/named.h"

namespace kapok::province::server {
namespace {

Json documentOf(const Change& change)
{
    return {{"number", toJson(change.number)},  {"business", toJson(change.business)},
            {"card", toJson(change.now.ref)},   {"day", toJson(dayText(change.day))},
            {"now", toJson(change.now.status)}, {"before", toJson(change.before.status)}};
}

ports::Reply answer(const Books& books, const Json& body)
{
    const auto holder = holderIn(books, body);
    if (!holder) return line::refused(holder.error());
    Json changes = Json::array();
    for (const Change& change : books.changesOf((*holder)->id))
        if (stillStands(books, change)) changes.insert(changes.begin(), documentOf(change));
    return line::accepted({{"person", {{"id", body["person"]["id"]}}}, {"changes", std::move(changes)}});
}

}  // namespace

template <>
Message handlerOf<messages::ChangesOfPerson>()
{
    return line::question<Books, messages::ChangesOfPerson>(answer);
}

}  // namespace kapok::province::server
