#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

template <class... M>
Messages of(messages::List<M...>)
{
    return {handlerOf<M>()...};
}

}  // namespace

const Messages& handlers()
{
    static const Messages all = of(messages::OfBank{});
    return all;
}

}  // namespace kapok::bank::server
