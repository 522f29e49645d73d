// Is the one-stop platform there?
#include "platform/server/messages/list.h"

namespace kapok::platform::server {
namespace {

ports::Reply answer(const Books& books, const Json&)
{
    return line::accepted(
        {{"time", toJson(outletTime(books.now).toString(Qt::ISODate))}, {"counts", {{"people", books.people()}}}});
}

}  // namespace

template <>
Message handlerOf<messages::StatusOfPlatform>()
{
    return line::question<Books, messages::StatusOfPlatform>(answer);
}

}  // namespace kapok::platform::server
