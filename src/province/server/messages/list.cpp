#include "province/server/messages/list.h"

namespace kapok::province::server {

const Messages& handlers()
{
    static const Messages all =
        messages::each(messages::OfProvince{}, []<messages::Message M>() { return handlerOf<M>(); });
    return all;
}

}  // namespace kapok::province::server
