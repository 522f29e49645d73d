#include "province/server/messages/person.h"

#include "province/server/documents.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const Person* found = books.person(text(body["id"]));
    if (!found) return line::refused("unknown_person");
    return line::accepted({{"person", documentOf(*found)}});
}

}  // namespace

Message person() { return line::question<Books>("person", line::object({{"id", line::anyText()}}), answer); }

}  // namespace kapok::province::server
