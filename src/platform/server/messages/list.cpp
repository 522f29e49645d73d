#include "platform/server/messages/list.h"

namespace kapok::platform::server {

const Messages& handlers()
{
    static const Messages all =
        messages::each(messages::OfPlatform{}, []<messages::Message M>() { return handlerOf<M>(); });
    return all;
}

}  // namespace kapok::platform::server
