#include "bank/server/messages/list.h"

namespace kapok::bank::server {

const Messages& handlers()
{
    static const Messages all =
        messages::each(messages::OfBank{}, []<messages::Message M>() { return handlerOf<M>(); });
    return all;
}

}  // namespace kapok::bank::server
