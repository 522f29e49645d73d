// How far does the province know this desk's journal (C3, B7)?
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const messages::Hello::Reply reply{books.knownOfCaller().furthest, {}};
    Json json = reply.toJson();
    json["nonce"] = body["nonce"];
    return line::accepted(std::move(json));
}

}  // namespace

template <>
Message handlerOf<messages::Hello>()
{
    return line::question<Books, messages::Hello>(answer);
}

}  // namespace kapok::province::server
