#include "platform/server/core.h"

#include "platform/server/messages/list.h"

namespace kapok::platform::server {

PlatformCore::PlatformCore() : PlatformCore(std::make_shared<const Linked>()) {}

PlatformCore::PlatformCore(std::shared_ptr<const Linked> linked)
    : ReferenceCore(line::PartyName::Platform, Books(std::move(linked)), handlers())
{
}

}  // namespace kapok::platform::server
