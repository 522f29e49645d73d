#include "province/server/messages/order_progress.h"

#include "province/server/documents.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const auto card = books.card(text(body["application"]));
    if (!card) return line::refused("unknown_application");
    return line::accepted(documentOf(*card, books.today()));
}

}  // namespace

Message orderProgress()
{
    return line::question<Books>("order_progress", line::object({{"application", line::anyText()}}), answer);
}

}  // namespace kapok::province::server
