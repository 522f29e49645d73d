#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

template <class... M>
Messages of(messages::List<M...>)
{
    return {handlerOf<M>()...};
}

}  // namespace

const Messages& handlers()
{
    static const Messages all = of(messages::OfProvince{});
    return all;
}

}  // namespace kapok::province::server
