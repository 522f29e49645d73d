#include "bank/server/messages/status.h"

namespace kapok::bank::server {
namespace {

ports::Reply answer(const Books& books, const Json&)
{
    return line::accepted(
        {{"time", toJson(outletTime(books.now).toString(Qt::ISODate))}, {"counts", {{"accounts", books.size()}}}});
}

}  // namespace

Message status() { return line::question<Books>("status", line::object({}), answer); }

}  // namespace kapok::bank::server
