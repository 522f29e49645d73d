// Is the province there, and what time is it for it?
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json&)
{
    return line::accepted({{"time", toJson(outletTime(books.now).toString(Qt::ISODate))},
                           {"counts", {{"people", books.people().size()}, {"cards", books.cards()}}}});
}

}  // namespace

template <>
Message handlerOf<messages::StatusOfProvince>()
{
    return line::question<Books, messages::StatusOfProvince>(answer);
}

}  // namespace kapok::province::server
