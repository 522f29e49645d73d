#include "province/server/core.h"

#include "province/server/messages/list.h"

namespace kapok::province::server {

ProvinceCore::ProvinceCore() : ReferenceCore(line::PartyName::Province, Books(inventedPeople()), handlers()) {}

}  // namespace kapok::province::server
