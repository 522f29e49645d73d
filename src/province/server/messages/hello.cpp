// How far does the province know this desk's journal (C3, B7), and what does it want again (M11)?
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    messages::Hello::Reply reply{books.knownOfCaller().furthest, {}, books.againOfCaller()};
    reply.again.resize(std::min(reply.again.size(), messages::Hello::mostAgain));
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
