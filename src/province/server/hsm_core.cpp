#include "province/server/hsm_core.h"

#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

const Messages& keyHandlers()
{
    static const Messages all = messages::each(messages::OfHsm{}, []<messages::Message M>() { return handlerOf<M>(); });
    return all;
}

}  // namespace

HsmCore::HsmCore() : ReferenceCore(line::PartyName::Hsm, Books(std::make_shared<const Population>()), keyHandlers()) {}

}  // namespace kapok::province::server
