// Who is this? What the province has on file of a person.
#include "province/server/documents.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const Person* found = books.person(text(body["id"]));
    if (!found) return line::refused("unknown_person");
    return line::accepted({{"person", documentOf(*found)}});
}

}  // namespace

template <>
Message handlerOf<messages::PersonOnFile>()
{
    return line::question<Books, messages::PersonOnFile>(answer);
}

}  // namespace kapok::province::server
