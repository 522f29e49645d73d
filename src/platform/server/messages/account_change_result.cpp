// Which service of a form has its result next (P3.OW)?
#include "platform/server/messages/list.h"
#include "platform/server/one_window.h"

namespace kapok::platform::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    QStringList known;
    for (const Json& service : body["known"]) known.append(text(service));
    const auto next = nextResultOf(books, text(body["form"]), known);
    if (!next) return line::accepted({{"state", "under_review"}});
    return line::accepted({{"service", toJson(next->service)}, {"state", toJson(next->state)}});
}

}  // namespace

template <>
Message handlerOf<messages::NextServiceResult>()
{
    return line::question<Books, messages::NextServiceResult>(answer);
}

}  // namespace kapok::platform::server
