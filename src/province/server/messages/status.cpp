#include "province/server/messages/status.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json&)
{
    return line::accepted({{"time", toJson(outletTime(books.now).toString(Qt::ISODate))},
                           {"counts", {{"people", books.people().size()}, {"cards", books.cards()}}}});
}

}  // namespace

Message status() { return line::question<Books>("status", line::object({}), answer); }

}  // namespace kapok::province::server
