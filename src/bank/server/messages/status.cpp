// Is the bank's core there?
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

ports::Reply answer(const Books& books, const Json&)
{
    return line::accepted(
        {{"time", toJson(outletTime(books.now).toString(Qt::ISODate))}, {"counts", {{"accounts", books.size()}}}});
}

}  // namespace

template <>
Message handlerOf<messages::StatusOfBank>()
{
    return line::question<Books, messages::StatusOfBank>(answer);
}

}  // namespace kapok::bank::server
